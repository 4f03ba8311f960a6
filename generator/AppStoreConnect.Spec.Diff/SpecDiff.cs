using AppStoreConnect.Modeling;

namespace AppStoreConnect.Spec.Diff;

/// <summary>What changed from one description to another, and what it means for a client.</summary>
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
        var evaluator = new SpecRuleEvaluator(renamed, NewTree, Names, Client, options);
        SpecFinding[] evaluated = [.. steps.Select(evaluator.Evaluate)];
        SpecFilter.Scope scope = options.Filter.For(renamed, NewTree);
        Findings =
        [
            .. evaluated.Concat(Consequences.Of(Client, evaluated).Select(evaluator.Evaluate)).Where(scope.Includes)
                .OrderBy(finding => finding.Level).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Where, StringComparer.Ordinal).ThenBy(finding => finding.Change.Attribute, StringComparer.Ordinal),
        ];
        Steps = [.. steps.Select(step => step.Key)];
        Counts = SpecCounts.Of(OldTree, NewTree, [.. Findings.Select(finding => finding.Change)], options.Filter != SpecFilter.All);
    }

    /// <summary>The old description.</summary>
    public ApiDescription Old { get; }

    /// <summary>The new description.</summary>
    public ApiDescription New { get; }

    /// <summary>All facts that differ, regardless of the filter. <see cref="SpecPatch"/> applies them to the old description to get the new one.</summary>
    public IReadOnlyList<SpecChange> Changes { get; }

    /// <summary>The changes as the rules see them, regardless of the filter. A new path becomes its operations, and a schema that moved becomes what differs in it.</summary>
    public IReadOnlyList<SpecChangeKey> Steps { get; }

    /// <summary>What the rules say about the changes that pass the filter, sorted from worst to mildest, then by rule and place.</summary>
    public IReadOnlyList<SpecFinding> Findings { get; }

    /// <summary>How many items of each kind there were and are, and how many of those that pass the filter were added and removed.</summary>
    public SpecCounts Counts { get; }

    /// <summary>The filters and accepted findings.</summary>
    internal SpecDiffOptions Options { get; }

    internal SpecNode OldTree { get; }

    internal SpecNode NewTree { get; }

    /// <summary>The differences between the clients generated from the two descriptions, regardless of the filter.</summary>
    internal ClientChanges Client { get; }

    /// <summary>The names of the two clients.</summary>
    internal MemberNamer Names { get; }

    /// <summary>The findings that no ignore file accepts.</summary>
    public IEnumerable<SpecFinding> Open => Findings.Where(finding => !finding.Accepted);

    /// <summary>Compares two descriptions.</summary>
    /// <param name="old">The old description.</param>
    /// <param name="new">The new description.</param>
    /// <param name="options">Corrections, filters, and accepted findings. Null uses the defaults.</param>
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
