namespace AppStoreConnect.Spec.Diff;

/// <summary>Client changes that break code and that no finding explains. They become changes of their own, so that no verdict is better than the client.</summary>
internal static class Consequences
{
    internal static IEnumerable<SpecChange> Of(ClientChanges client, IReadOnlyList<SpecFinding> findings)
    {
        SpecFinding[] breaking = [.. findings.Where(finding => finding.Source.BreaksSource())];
        var members = new HashSet<string>(breaking.Select(finding => finding.Member).OfType<string>(), StringComparer.Ordinal);
        var places = new HashSet<string>(breaking.SelectMany(finding => Places(finding.Change.Location)), StringComparer.Ordinal);
        ClientChange[] broken = [.. client.All.Where(change => change.Effect.BreaksSource())];
        var gone = new HashSet<string>(broken.Where(change => change is { New: null, Old.IsType: true }).Select(change => change.Member.Key), StringComparer.Ordinal);
        var used = new HashSet<string>(broken.Where(change => !change.Member.IsType).SelectMany(change => (change.Old?.Signature ?? "").Split(' ', '(', ')')), StringComparer.Ordinal);
        return broken.Where(change => !IsToldOf(change.Member)).Select(ToChange);

        // A member is removed with its type, and a type with the last member that uses it.
        bool IsToldOf(ClientMember member) =>
            members.Contains(member.Name) || places.Contains(member.Origin) || (member.IsType ? used.Contains(member.Name) : gone.Contains(Owner(member.Key)));
    }

    internal static SpecRule RuleOf(SpecChange change) => change switch
    {
        { Kind: SpecChangeKind.Removed } => ClientRules.MemberRemoved,
        { Attribute: SpecAttributes.Required } => ClientRules.MemberRequired,
        _ => ClientRules.MemberChanged,
    };

    private static string Owner(string key) => key.Substring(0, Math.Max(0, key.LastIndexOf('.')));

    /// <summary>The component, the operation, and the paths above it.</summary>
    private static IEnumerable<string> Places(SpecLocation location)
    {
        if (location.Component is { } component)
        {
            yield return component;
        }

        if (location.Method is not null)
        {
            yield return location.Nearest(SpecNodeKind.Operation)!.ToString();
        }

        for (string? path = location.Path; !string.IsNullOrEmpty(path); path = path!.Substring(0, path.LastIndexOf('/')))
        {
            yield return path!;
        }
    }

    private static SpecChange ToChange(ClientChange change) => new()
    {
        Kind = change.New is null ? SpecChangeKind.Removed : SpecChangeKind.Changed,
        Location = new(SpecLocation.Document, SpecNodeKind.Member, change.Member.Name),
        Attribute = change.New is null ? null : change.Effect == SourceEffect.Requires ? SpecAttributes.Required : SpecAttributes.Type,
        OldValue = change.New is null || change.Effect == SourceEffect.Requires ? null : change.Old!.Signature,
        NewValue = change.New is null ? null : change.Effect == SourceEffect.Requires ? "true" : change.New.Signature,
    };
}
