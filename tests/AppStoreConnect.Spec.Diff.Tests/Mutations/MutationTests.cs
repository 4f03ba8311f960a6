namespace AppStoreConnect.Spec.Diff.Tests.Mutations;

/// <summary>
/// Injects changes at random places. Each must be found with its rule and place, and nothing else may be found.
/// Runs on the committed facts of Apple's API, or otherwise on the document if available, or on the gardens.
/// </summary>
public sealed class MutationTests
{
    private const int Seeds = 1000;
    private const int ChangesAtATime = 100;
    private const int Attempts = 2000;

    private static readonly Mutator[] s_mutators = [.. DocumentMutators.All, .. OperationMutators.All, .. ParameterMutators.All, .. SchemaMutators.All, .. ComponentMutators.All];

    /// <summary>Changes that no place in Apple's document allows. The gardens have such places and a case for each rule.</summary>
    private static readonly string[] s_withoutPlace = ["client-member-changed", "client-member-removed", "client-member-required", "path-without-operations-removed", "request-body-became-required",
        "response-property-no-longer-nullable", "unclassified-change"];

    [Fact]
    public void Diff_OfAThousandInjectedChanges_ShowsEachAndNothingElse()
    {
        ApiDescription original = Documents.Committed ?? Documents.Find("4.4.1") ?? Gardens.Description;
        SpecReach reach = SpecReach.Of(SpecTree.From(original));
        int batch = ReferenceEquals(original, Gardens.Description) ? 1 : ChangesAtATime;
        var unused = new HashSet<string>(s_mutators.Select(mutator => mutator.Name), StringComparer.Ordinal);
        for (int seed = 0; seed < Seeds; seed += batch)
        {
            (ApiDescription mutated, Mutation[] mutations) = Mutate(original, reach, seed, batch, unused);

            SpecDiff diff = SpecDiff.Create(original, mutated);

            string[] expected = [.. mutations.SelectMany(mutation => mutation.Expected)];
            string[] found = [.. diff.Findings.Where(finding => finding.Change.Location.Kind != SpecNodeKind.Member).Select(finding => finding.Rule.Id + " at " + finding.Where)];
            Assert.True(expected.Length == found.Length && !expected.Except(found).Any(),
                $"seeds from {seed}\nmissing:\n{string.Join('\n', expected.Except(found))}\nunexpected:\n{string.Join('\n', found.Except(expected))}");
            Assert.True(SpecPatch.Apply(original, diff.Changes).Equals(mutated), $"seed {seed}");
        }

        if (batch > 1)
        {
            Assert.Empty(unused);
        }
    }

    [Fact]
    public void Mutators_EveryRule_HasOne() =>
        Assert.Equal(s_withoutPlace, SpecRules.All.Select(rule => rule.Id).Except(s_mutators.Select(mutator => mutator.Name)).Order(StringComparer.Ordinal));

    private static (ApiDescription Description, Mutation[] Mutations) Mutate(ApiDescription description, SpecReach reach, int firstSeed, int count, HashSet<string> unused)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var mutations = new List<Mutation>();
        for (int seed = firstSeed; seed < firstSeed + count; seed++)
        {
            var random = new Random(seed);
            Mutator mutator = s_mutators[seed % s_mutators.Length];
            for (int attempt = 0; attempt < Attempts; attempt++)
            {
                if (mutator.TryApply(new(description, reach, random, taken)) is { } mutation)
                {
                    description = mutation.Description;
                    mutations.Add(mutation);
                    unused.Remove(mutator.Name);
                    break;
                }
            }
        }

        return (description, [.. mutations]);
    }
}
