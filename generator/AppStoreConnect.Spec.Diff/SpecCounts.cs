namespace AppStoreConnect.Spec.Diff;

/// <summary>A row of the count table.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Key">The name for tools.</param>
/// <param name="Old">How many there were, or null if only changes are counted.</param>
/// <param name="New">How many there are, or null if only changes are counted.</param>
/// <param name="Added">How many were added.</param>
/// <param name="Removed">How many were removed.</param>
public sealed record SpecCount(string Name, string Key, int? Old, int? New, int Added, int Removed);

/// <summary>
/// How many items of each kind there were and are, and how many were added and removed. Items are counted by name, so a renamed item is neither
/// added nor removed. Members, parameters, and values are counted only on items that both descriptions have.
/// </summary>
public sealed class SpecCounts
{
    private SpecCounts(IReadOnlyList<SpecCount> rows) => Rows = rows;

    /// <summary>The rows, in the order of the report.</summary>
    public IReadOnlyList<SpecCount> Rows { get; }

    /// <summary>Returns a row by its name for tools.</summary>
    public SpecCount this[string key] => Rows.First(row => row.Key == key);

    internal static SpecCounts Of(SpecNode old, SpecNode @new, IReadOnlyList<SpecChange> steps, bool filtered)
    {
        SpecCount Both(string name, string key, Func<SpecNode, IEnumerable<SpecNode>> select, Func<SpecChange, bool> counts) => new(
            name, key, select(old).Count(), select(@new).Count(), Added(steps, counts), Removed(steps, counts));
        SpecCount Changes(string name, string key, Func<SpecChange, bool> counts) =>
            new(name, key, null, null, Added(steps, counts), Removed(steps, counts));
        var resources = new HashSet<string>(
            Components(old).Concat(Components(@new)).Where(SchemaRoles.IsResource).Select(schema => schema.Key), StringComparer.Ordinal);
        return new(
        [
            Both("operations", "operations", Operations, change => change.IsAt(SpecNodeKind.Operation)),
            .. filtered ? (IEnumerable<SpecCount>)[] : [PathRow(old, @new)],
            Both("schemas", "schemas", Components, change => change.IsAt(SpecNodeKind.Component)),
            Both("resources", "resources", tree => Components(tree).Where(SchemaRoles.IsResource),
                change => change.IsAt(SpecNodeKind.Component) && (change.New ?? change.Old)!.IsResource()),
            Changes("attributes of existing resources", "attributes", change => IsMember(change, "attributes", resources)),
            Changes("relationships of existing resources", "relationships", change => IsMember(change, "relationships", resources)),
            Changes("parameters of existing operations", "parameters", change => change.IsAt(SpecNodeKind.Parameter)),
            Changes("values of existing parameters", "parameterValues", change => change.IsAt(SpecNodeKind.EnumValue) && change.IsInParameter()),
            Changes("values of enums in schemas", "enumValues", change => change.IsAt(SpecNodeKind.EnumValue) && !change.IsInParameter()),
            Flag("deprecated operations", "deprecatedOperations", steps, change => change.IsAt(SpecNodeKind.Operation), DeprecatedOperations(old), DeprecatedOperations(@new)),
            Flag("deprecations of existing items", "deprecations", steps, _ => true, null, null),
        ]);
    }

    private static int DeprecatedOperations(SpecNode document) => Operations(document).Count(operation => operation.Has(SpecAttributes.Deprecated));

    private static IEnumerable<SpecNode> Operations(SpecNode document) =>
        document.ChildrenOf(SpecNodeKind.Path).SelectMany(path => path.ChildrenOf(SpecNodeKind.Operation));

    private static IEnumerable<SpecNode> Components(SpecNode document) => document.ChildrenOf(SpecNodeKind.Component);

    private static int Added(IEnumerable<SpecChange> steps, Func<SpecChange, bool> counts) =>
        steps.Count(change => change.Kind == SpecChangeKind.Added && counts(change));

    private static int Removed(IEnumerable<SpecChange> steps, Func<SpecChange, bool> counts) =>
        steps.Count(change => change.Kind == SpecChangeKind.Removed && counts(change));

    private static SpecCount PathRow(SpecNode old, SpecNode @new)
    {
        string[] before = Shapes(old);
        string[] after = Shapes(@new);
        return new("paths", "paths", before.Length, after.Length,
            after.Except(before, StringComparer.Ordinal).Count(), before.Except(after, StringComparer.Ordinal).Count());
    }

    private static string[] Shapes(SpecNode document) => [.. document.ChildrenOf(SpecNodeKind.Path).Select(path => PathTemplate.Shape(path.Name))];

    private static SpecCount Flag(string name, string key, IReadOnlyList<SpecChange> steps, Func<SpecChange, bool> counts, int? old, int? @new)
    {
        bool Is(SpecChange change) => change.IsAttribute(SpecAttributes.Deprecated) && counts(change);
        return new(name, key, old, @new, steps.Count(change => Is(change) && change.NewValue is not null), steps.Count(change => Is(change) && change.NewValue is null));
    }

    private static bool IsMember(SpecChange change, string group, HashSet<string> resources) =>
        change.Location is { Kind: SpecNodeKind.Property, Parent: { Kind: SpecNodeKind.Property, Parent.Kind: SpecNodeKind.Component } parent }
        && parent.Key == group && resources.Contains(parent.Parent!.Key);
}
