using AppStoreConnect.Spec.Diff;

namespace AscSpec.Diff;

/// <summary>A rule for scripts.</summary>
internal sealed record RuleModel(string Id, SpecLevel Level, string Meaning, WireEffect Wire, string OnTheWire, SourceEffect Source, string InSource);

/// <summary>The rules for scripts.</summary>
internal static class RuleModels
{
    public static IReadOnlyList<RuleModel> All { get; } =
        [.. SpecRules.All.Select(rule => new RuleModel(rule.Id, rule.Level, rule.Meaning, rule.Wire, rule.OnTheWire, rule.Source, rule.InSource))];
}
