namespace AppStoreConnect.Spec.Diff;

/// <summary>Finds the successors of deprecated items in a description.</summary>
public sealed class SpecSuccessors
{
    private readonly SpecNode _tree;

    /// <param name="description">The description that contains the deprecated operations and their successors.</param>
    public SpecSuccessors(ApiDescription description) => _tree = SpecTree.From(description);

    /// <summary>Returns the successor of an operation, such as <c>GET /v2/apps</c>, or null if there is none that is not itself deprecated.</summary>
    /// <param name="method">The method in uppercase.</param>
    /// <param name="path">The path template.</param>
    public string? OfOperation(string method, string path) =>
        Successors.Of(new(new(SpecLocation.Document, SpecNodeKind.Path, path), SpecNodeKind.Operation, method), _tree);
}
