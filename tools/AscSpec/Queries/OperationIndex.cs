using AppStoreConnect.Spec;

namespace AscSpec.Queries;

/// <summary>Finds an operation by its id, or by method and path.</summary>
internal sealed class OperationIndex(ApiDescription description)
{
    private readonly List<OperationInfo> _operations = [.. OperationInfo.All(description)];

    /// <param name="name">
    /// An operationId (<c>apps_getCollection</c>), or method and path (<c>GET /v1/apps/{id}</c>). The path of a request
    /// (<c>GET /v1/apps/6444</c>, even with server and query) finds the template that it matches. Case is ignored.
    /// </param>
    /// <exception cref="NotFoundException">The operation does not exist.</exception>
    public OperationInfo Find(string name)
    {
        string[] words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        OperationInfo? found = words switch
        {
            [var id] when !id.Contains('/', StringComparison.Ordinal) => Best(operation => operation.Id, id),
            [var path] => FindByPath("GET", path),
            [var method, var path] => FindByPath(method, path),
            _ => null,
        };
        return found ?? throw NotFound(name, words);
    }

    private OperationInfo? Best(Func<OperationInfo, string> nameOf, string name) =>
        _operations.Find(operation => nameOf(operation) == name)
        ?? _operations.Find(operation => nameOf(operation).Equals(name, StringComparison.OrdinalIgnoreCase));

    private OperationInfo? FindByPath(string method, string path)
    {
        string[] segments = Segments(path);
        return Best(operation => operation.Name, $"{method} /{string.Join('/', segments)}")
            ?? _operations
                .Where(operation => operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase) && Fits(Segments(operation.Path), segments))
                .OrderByDescending(operation => Segments(operation.Path).Count(segment => !IsPlaceholder(segment)))
                .FirstOrDefault();
    }

    private static string[] Segments(string path)
    {
        string local = Uri.TryCreate(path, UriKind.Absolute, out Uri? address) && !address.IsFile ? Uri.UnescapeDataString(address.AbsolutePath) : path.Split('?')[0];
        return local.Split('/', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool Fits(string[] template, string[] segments) =>
        template.Length == segments.Length
        && template.Zip(segments).All(pair => IsPlaceholder(pair.First) || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));

    private static bool IsPlaceholder(string segment) => segment.StartsWith('{');

    private NotFoundException NotFound(string name, string[] words)
    {
        bool byPath = words is [_, _, ..] || name.Contains('/', StringComparison.Ordinal);
        string wanted = byPath && words.Length == 1 ? $"GET {words[0]}" : string.Join(' ', words);
        IReadOnlyList<string> nearest = NearestNames.Find(wanted, _operations.Select(operation => byPath ? operation.Name : operation.Id));
        return new NotFoundException(Proposal.Text($"unknown operation '{name}'", nearest), nearest);
    }
}
