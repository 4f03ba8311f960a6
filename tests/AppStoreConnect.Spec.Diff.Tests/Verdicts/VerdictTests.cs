using System.Text;
using System.Text.Json;

namespace AppStoreConnect.Spec.Diff.Tests.Verdicts;

/// <summary>The verdicts match the emitted C#. For each mutation, both clients are generated and their surfaces are compared.</summary>
public sealed class VerdictTests
{
    private const int OfEachKind = 3;
    private const int AtLeast = 300;

    [Fact]
    public void Verdicts_OfEveryKindOfMutation_AgreeWithTheEmittedSurface()
    {
        ApiDescription original = Orchard();
        SpecNode tree = SpecTree.From(original);
        EmittedSurface before = EmittedSurface.Of(original);
        (string Name, Action<SpecNode> Apply)[] mutations = [.. TreeMutations.Of(tree).GroupBy(mutation => mutation.Name).SelectMany(Spread)];
        Assert.True(mutations.Length >= AtLeast, $"{mutations.Length} mutations");

        string[] wrong = [.. mutations.AsParallel().AsOrdered().Select(mutation => Check(original, before, mutation.Name, Mutate(tree, mutation.Apply))).OfType<string>()];

        Assert.True(wrong.Length == 0, $"{wrong.Length} of {mutations.Length}:\n" + string.Join('\n', wrong.Take(40)));
    }

    /// <summary>The surface in the report equals the emitted surface.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Report_CountsOfTypesAndCalls_AreThoseOfTheEmittedSurface(bool isBackwards)
    {
        (ApiDescription old, ApiDescription @new) = isBackwards ? (GardensNext.Description, Gardens.Description) : (Gardens.Description, GardensNext.Description);
        EmittedSurface before = EmittedSurface.Of(old);
        EmittedSurface after = EmittedSurface.Of(@new);

        string page = SpecDiffReport.Create(old, @new).Markdown;

        string types = $"+{after.Types.Except(before.Types).Count()} −{before.Types.Except(after.Types).Count()} types";
        string calls = $"+{after.Calls.Except(before.Calls).Count()} −{before.Calls.Except(after.Calls).Count()} calls";
        Assert.Contains($"Expect {types} and {calls} in the public surface", page, StringComparison.Ordinal);
    }

    /// <summary>A few of each kind, from everywhere in the document.</summary>
    private static IEnumerable<(string Name, Action<SpecNode> Apply)> Spread(IGrouping<string, (string Name, Action<SpecNode> Apply)> kind)
    {
        (string Name, Action<SpecNode> Apply)[] all = [.. kind];
        int step = Math.Max(1, all.Length / OfEachKind);
        return all.Where((_, index) => index % step == 0).Take(OfEachKind);
    }

    private static ApiDescription? Mutate(SpecNode tree, Action<SpecNode> apply)
    {
        SpecNode copy = tree.Clone();
        apply(copy);

        // Goes through the document, as the tool and the generator read it.
        using var document = new MemoryStream();
        try
        {
            OpenApiDocumentWriter.Write(SpecTreeReader.ToDescription(copy), document);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null; // Strings as values of numbers.
        }

        return OpenApiDocumentReader.Read(document.ToArray()).Description;
    }

    internal static string? Check(ApiDescription original, EmittedSurface before, string name, ApiDescription? mutated)
    {
        if (mutated is null)
        {
            return null; // No longer a valid document.
        }

        EmittedSurface after = EmittedSurface.Of(mutated);
        SpecDiff diff = SpecDiff.Create(original, mutated);
        SpecVerdicts verdicts = SpecVerdicts.Of(diff);
        string[] source = SurfaceChange.Source(before, after);
        string[] binary = SurfaceChange.Binary(before, after);
        string[] obsolete = SurfaceChange.Obsolete(before, after);
        SpecVerdict expected = source.Length > 0 ? SpecVerdict.Broken : obsolete.Length > 0 ? SpecVerdict.Strained : SpecVerdict.Kept;
        bool agrees = verdicts.Source == expected && (verdicts.Binary == SpecVerdict.Broken) == (binary.Length > 0);
        return agrees ? null : new StringBuilder(name).Append(": source ").Append(verdicts.Source).Append(", binary ").Append(verdicts.Binary)
            .Append("\n   emitted: ").AppendJoin("; ", source.Concat(binary).Concat(obsolete).Distinct().Take(4))
            .Append("\n   findings: ").AppendJoin("; ", diff.Findings.Take(4).Select(finding => $"{finding} ({finding.Member}: {finding.Source})")).ToString();
    }

    private static ApiDescription Orchard() => new OrchardEdit().Read()!;
}
