using AppStoreConnect.Spec;
using AppStoreConnect.Spec.Diff;
using AscSpec.Diff;
using AscSpec.Documents;
using AscSpec.Overlay;

namespace AscSpec.Queries;

/// <summary>A document as users of the package see it: with C# names, releases, and successors.</summary>
internal sealed class CSharpView
{
    private readonly Lazy<SpecSuccessors> _successors;
    private readonly ReleaseHistory _history;
    private readonly Dictionary<string, RemarkInfo?> _remarks;

    private CSharpView(ApiDescription description, ApiDescription corrected, CSharpIndex index, ReleaseHistory history)
    {
        _successors = new(() => new SpecSuccessors(description));
        _remarks = OperationInfo.All(corrected).Where(operation => operation.Remark is not null).ToDictionary(operation => operation.Name, operation => operation.Remark, StringComparer.Ordinal);
        Index = index;
        _history = history;
    }

    /// <summary>The names in C#.</summary>
    public CSharpIndex Index { get; }

    /// <summary>Creates the view of a document from a directory, with the repository's corrections and reports.</summary>
    public static CSharpView Of(ToolHost host, LoadedDocument document)
    {
        (OverlayDocument overlay, _) = OverlayFile.Load(path: null, host.CurrentDirectory);
        ApiDescription corrected = Corrections.Of(overlay)(document.Description);
        return new CSharpView(document.Description, corrected, new CSharpIndex(corrected), ReleaseHistory.Load(Repository.Find(host.CurrentDirectory), document.Description.Title));
    }

    /// <summary>Returns an operation with its C# names.</summary>
    public OperationInfo Of(OperationInfo operation) => operation with
    {
        CSharp = Index.Operation(operation.Method, operation.Path),
        Since = _history.Since(operation.Name),
        Remark = _remarks.GetValueOrDefault(operation.Name),
        Successor = operation.Deprecated ? _successors.Value.OfOperation(operation.Method, operation.Path) ?? Index.Successor(operation.Method, operation.Path) : null,
    };

    /// <summary>Returns a schema with its C# types and members.</summary>
    public SchemaNode Of(string component, SchemaNode node) => Of(component, node, []) with { Since = _history.Since("schema " + component) };

    private SchemaNode Of(string component, SchemaNode node, IReadOnlyList<string> properties) => node with
    {
        CSharp = properties.Count == 0 ? Index.Names.Schema(component) : Index.Names.Property(component, properties),
        Children = node.Reference is not null && properties.Count > 0
            ? [.. node.Children.Select(child => Of(node.Reference, child, Below([], child)))]
            : [.. node.Children.Select(child => Of(component, child, Below(properties, child)))],
    };

    private static IReadOnlyList<string> Below(IReadOnlyList<string> properties, SchemaNode child) =>
        child.Name is "[]" or "{*}" or "oneOf" or "allOf" or "anyOf" ? properties : [.. properties, child.Name];
}
