using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AscSpec.Queries;

/// <summary>An operation in C#.</summary>
/// <param name="Call">The call, such as <c>await client.V1.Apps[id].GetAsync()</c>.</param>
/// <param name="AllPages">The call that gets all pages, or null if there is only one.</param>
/// <param name="OtherForms">Calls for other media types.</param>
/// <param name="Request">The type of the body, or null if there is none.</param>
/// <param name="Query">The type of the query parameters, or null if there is none.</param>
/// <param name="Result">The return type of the call, without the task.</param>
internal sealed record CSharpOperation(string Call, string? AllPages, IReadOnlyList<string> OtherForms, string? Request, string? Query, string Result);

/// <summary>The names of a description's items in the client of the package.</summary>
internal sealed class CSharpIndex
{
    private readonly ILookup<string, OperationModel> _operations;

    public CSharpIndex(ApiDescription description)
    {
        ClientModel model = ClientModelBuilder.Build(description, ModelOptions.Everything);
        Names = new ClientNames(model);
        _operations = model.Builders.SelectMany(builder => builder.Operations).ToLookup(operation => operation.Method + " " + operation.Path, StringComparer.Ordinal);
    }

    /// <summary>The names of types and members.</summary>
    public ClientNames Names { get; }

    /// <summary>Returns an operation in C#, or null if the client has no method for it.</summary>
    public CSharpOperation? Operation(string method, string path)
    {
        OperationModel[] forms = [.. _operations[method + " " + path]];
        if (forms.Length == 0 || Names.Operation(path, method) is not { } name)
        {
            return null;
        }

        // The name ends with the method of the main form, such as Get, and Async.
        string builder = name[..name.LastIndexOf('.')];
        OperationModel main = forms[0];
        string argument = main.Body switch
        {
            BodyShape.Model => $"new {main.BodyClass} {{ … }}",
            BodyShape.Linkages => "[id, …]",
            BodyShape.Linkage => "id",
            _ => "",
        };
        return new CSharpOperation(
            $"await {builder}.{main.Name}Async({argument})",
            main.IsPaged && main.Method == "GET" ? $"{builder}.ListAsync()" : null,
            [.. forms.Skip(1).Select(form => $"await {builder}.{form.Name}Async({argument})")],
            Body(main),
            main.QueryClass,
            Result(main));
    }

    /// <summary>Returns what to use instead of a deprecated operation, such as <c>client.V1.ReviewSubmissions</c>, or null if nothing is known.</summary>
    public string? Successor(string method, string path) => _operations[method + " " + path].FirstOrDefault()?.Successor;

    /// <summary>Returns the builder for the requests of a path, such as <c>client.V1.BetaGroups</c>, or null if the client has none.</summary>
    public string? Builder(string path, string method) => Names.Operation(path, method) is { } call ? call[..call.LastIndexOf('.')] : null;

    private static string? Body(OperationModel operation) => operation.Body switch
    {
        BodyShape.Model => operation.BodyClass,
        BodyShape.Linkages => $"IReadOnlyList<Linkage<{operation.BodyClass}>>",
        BodyShape.Linkage => $"Linkage<{operation.BodyClass}>",
        _ => null,
    };

    private static string Result(OperationModel operation) => operation.Response switch
    {
        ResponseShape.None => "nothing",
        ResponseShape.Document => $"Document<{operation.ResponseClass}>",
        ResponseShape.Page => $"Page<{operation.ResponseClass}>",
        ResponseShape.Linkage => $"Document<Linkage<{operation.ResponseClass}>>",
        ResponseShape.Linkages => $"Page<Linkage<{operation.ResponseClass}>>",
        ResponseShape.Object => operation.ResponseClass ?? "Stream",
        _ => "Stream",
    };
}
