namespace AppStoreConnect.Spec.Diff;

/// <summary>
/// Names by the conventions of the package, worked out from the names on the wire alone. Where names clash the generator
/// decides otherwise; whoever has its model at hand passes that instead.
/// </summary>
public sealed class DefaultCSharpNames : ICSharpNames
{
    private readonly SpecNode _document;
    private readonly Dictionary<string, string> _resources = new(StringComparer.Ordinal);

    /// <summary>Names for the things of a description.</summary>
    public DefaultCSharpNames(ApiDescription description)
        : this(SpecTree.From(description))
    {
    }

    internal DefaultCSharpNames(SpecNode document)
    {
        _document = document;
        foreach (SpecNode schema in document.ChildrenOf(SpecNodeKind.Component))
        {
            string? type = SchemaRoles.IsResource(schema) ? SchemaRoles.ResourceType(schema) : null;
            if (type is not null && !_resources.ContainsKey(type))
            {
                _resources.Add(type, CSharpWords.Pascal(schema.Name));
            }
        }
    }

    /// <inheritdoc/>
    public string? Operation(string path, string method) => "client" + string.Concat(Segments(path).Select(Access)) + "." + CSharpWords.Pascal(method) + "Async";

    /// <inheritdoc/>
    public string? Schema(string schema) =>
        _document.Child(SpecNodeKind.Component, schema) is { } node && !SchemaRoles.IsPlumbing(node) ? CSharpWords.Pascal(schema) : null;

    /// <inheritdoc/>
    public string? Property(string schema, IReadOnlyList<string> propertyPath)
    {
        string[] members = [.. propertyPath.Where((name, index) => !IsWrapper(name, index))];
        string? last = Last(propertyPath);
        bool linkage = propertyPath.Contains("relationships") && last != (members.Length == 0 ? null : members[0]);
        return members.Length == 0 || linkage || Schema(schema) is not { } type
            ? null : type + "." + string.Join(".", members.Select(CSharpWords.Pascal));
    }

    /// <inheritdoc/>
    public string? EnumValue(string schema, IReadOnlyList<string> propertyPath, string value)
    {
        if (Last(propertyPath) == "type" && !propertyPath.Contains("attributes"))
        {
            return null;
        }

        string? owner = propertyPath.Count == 0 ? Schema(schema) : Property(schema, propertyPath)?.Replace(".", "");
        return owner is null ? null : owner + "." + CSharpWords.Pascal(value);
    }

    /// <inheritdoc/>
    public string? Parameter(string path, string? method, string parameter) =>
        method is null ? null : Owner(path) + CSharpWords.Pascal(method) + "QueryParameters." + CSharpWords.Pascal(parameter);

    /// <inheritdoc/>
    public string? ParameterValue(string path, string? method, string parameter, string value)
    {
        string member = CSharpWords.Pascal(value);
        if (parameter.StartsWith("fields[", StringComparison.Ordinal) && parameter.EndsWith("]", StringComparison.Ordinal))
        {
            string type = parameter.Substring("fields[".Length, parameter.Length - "fields[]".Length);
            string resource = _resources.TryGetValue(type, out string? known) ? known : CSharpWords.Pascal(CSharpWords.Singular(type));
            return resource + "Field." + member;
        }

        return Owner(path) + CSharpWords.Pascal(parameter) + "." + member;
    }

    private static string? Last(IReadOnlyList<string> names) => names.Count == 0 ? null : names[names.Count - 1];

    private static IEnumerable<string> Segments(string path) => path.Split('/').Where(segment => segment.Length > 0);

    private static bool IsPlaceholder(string segment) => segment[0] == '{';

    private static string Access(string segment) =>
        IsPlaceholder(segment) ? "[" + segment.Trim('{', '}') + "]" : "." + CSharpWords.Pascal(segment);

    private static bool IsWrapper(string name, int index) => name is "attributes" or "relationships" || (index == 0 && name == "data");

    private static string Owner(string path)
    {
        string[] segments = [.. Segments(path)];
        string owner = string.Concat(segments.Where((segment, index) => index > 0 && !IsPlaceholder(segment)).Select(CSharpWords.Pascal));
        return segments.Length > 0 && IsPlaceholder(segments[segments.Length - 1]) ? owner + "Item" : owner;
    }
}
