namespace AppStoreConnect.Spec.Diff;

/// <summary>What to use instead of what is deprecated.</summary>
public static class SpecSuccessors
{
    /// <summary>The successor of an operation, such as <c>GET /v2/apps</c>; null where there is none that is not deprecated itself.</summary>
    /// <param name="description">The description that has both.</param>
    /// <param name="method">The method in upper case.</param>
    /// <param name="path">The path template.</param>
    public static string? OfOperation(ApiDescription description, string method, string path) =>
        Successors.Of(new(new(SpecLocation.Document, SpecNodeKind.Path, path), SpecNodeKind.Operation, method), SpecTree.From(description));
}
