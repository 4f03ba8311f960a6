namespace AppStoreConnect.Spec.Diff;

/// <summary>Finds the successors of deprecated items in a description.</summary>
public sealed class SpecSuccessors
{
    private readonly SpecNode _tree;

    /// <param name="description">The description that has the deprecated operations and their successors.</param>
    public SpecSuccessors(ApiDescription description) => _tree = SpecTree.From(description);

    /// <summary>The successor of an operation, such as <c>GET /v2/apps</c>. Returns null if there is none that is not deprecated itself.</summary>
    /// <param name="method">The method in upper case.</param>
    /// <param name="path">The path template.</param>
    public string? OfOperation(string method, string path) =>
        Successors.Of(new(new(SpecLocation.Document, SpecNodeKind.Path, path), SpecNodeKind.Operation, method), _tree);
}
