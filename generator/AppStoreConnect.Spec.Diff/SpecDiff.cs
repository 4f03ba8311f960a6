using AppStoreConnect.Modeling;

namespace AppStoreConnect.Spec.Diff;

/// <summary>What changed from one description to another, and its meaning to a client.</summary>
public sealed class SpecDiff
{
    private SpecDiff(ApiDescription old, ApiDescription @new, SpecDiffOptions options)
    {
        Old = old;
        New = @new;
        Options = options;
        OldTree = Tree(old);
        NewTree = Tree(@new);
        Changes = SpecComparer.Compare(OldTree, NewTree, out SpecNode renamed);
        SpecChange[] steps = [.. SpecChangeSteps.Of(Changes)];
        ClientModel oldModel = Model(old, options);
        ClientModel newModel = Changes.Count == 0 ? oldModel : Model(@new, options);
        Client = new ClientChanges(ClientSurface.Of(oldModel), ClientSurface.Of(newModel));
        Names = new MemberNamer(new ClientNames(oldModel), new ClientNames(newModel));
        var judge = new SpecJudge(renamed, NewTree, Names, Client, options);
        SpecFinding[] judged = [.. steps.Select(judge.Judge)];
        SpecFilter.Scope scope = options.Filter.For(renamed, NewTree);
        Findings =
        [
            .. judged.Concat(Consequences.Of(Client, judged).Select(judge.Judge)).Where(scope.Includes)
                .OrderBy(finding => finding.Level).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Where, StringComparer.Ordinal).ThenBy(finding => finding.Change.Attribute, StringComparer.Ordinal),
        ];
        Steps = [.. steps.Select(step => step.Key)];
        Counts = SpecCounts.Of(OldTree, NewTree, [.. Findings.Select(finding => finding.Change)], options.Filter != SpecFilter.All);
    }

    /// <summary>The description before.</summary>
    public ApiDescription Old { get; }

    /// <summary>The description after.</summary>
    public ApiDescription New { get; }

    /// <summary>All differing facts, regardless of the filter. <see cref="SpecPatch"/> applies them to the old description to get the new one.</summary>
    public IReadOnlyList<SpecChange> Changes { get; }

    /// <summary>The changes as the rules are asked about them, whatever the filter: a new path is its operations, a schema written elsewhere what differs in it.</summary>
    public IReadOnlyList<SpecChangeKey> Steps { get; }

    /// <summary>What the rules say of them, as far as the filter lets through; worst first, then by rule and place.</summary>
    public IReadOnlyList<SpecFinding> Findings { get; }

    /// <summary>How many things of each kind there were, are, came and went; the last two as far as the filter lets through.</summary>
    public SpecCounts Counts { get; }

    /// <summary>Filters and accepted findings.</summary>
    internal SpecDiffOptions Options { get; }

    internal SpecNode OldTree { get; }

    internal SpecNode NewTree { get; }

    /// <summary>The differences between the clients generated from the two descriptions, regardless of the filter.</summary>
    internal ClientChanges Client { get; }

    /// <summary>The names of the two clients.</summary>
    internal MemberNamer Names { get; }

    /// <summary>Findings that nobody has accepted.</summary>
    public IEnumerable<SpecFinding> Open => Findings.Where(finding => !finding.Accepted);

    /// <summary>Compares two descriptions.</summary>
    /// <param name="old">The description before.</param>
    /// <param name="new">The description after.</param>
    /// <param name="options">Corrections, filters, accepted findings; null uses the defaults.</param>
    public static SpecDiff Create(ApiDescription old, ApiDescription @new, SpecDiffOptions? options = null) => new(old, @new, options ?? new());

    private static SpecNode Tree(ApiDescription description)
    {
        SpecNode tree = SpecTree.From(description);
        SchemaRoles.Mark(tree, description);
        return tree;
    }

    private static ClientModel Model(ApiDescription description, SpecDiffOptions options) =>
        ClientModelBuilder.Build(options.Correct?.Invoke(description) ?? description, ModelOptions.Everything);
}
