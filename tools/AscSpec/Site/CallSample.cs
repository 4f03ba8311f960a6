using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AscSpec.Site;

/// <summary>Writes a C# call with its required members, so that readers can paste it and a test can compile it.</summary>
internal sealed class CallSample(ClientModel model, ClientNames names)
{
    private const int Width = 100;

    // The filters that people use most.
    private static readonly string[] s_usual = ["app", "bundleId", "identifier", "name", "email", "udid"];

    private readonly Dictionary<string, RequestModel> _requests = model.Requests.ToDictionary(request => request.ClassName, StringComparer.Ordinal);
    private readonly Dictionary<string, EnumModel> _enums = model.Enums.ToDictionary(value => value.ClassName, StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectModel> _objects = model.Objects.ToDictionary(value => value.ClassName, StringComparer.Ordinal);
    private readonly Dictionary<string, UploadModel> _uploads = model.Uploads.ToDictionary(upload => upload.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, WaitMethod> _waits = model.Builders.Where(builder => builder.Wait is not null).ToDictionary(builder => builder.Path, builder => builder.Wait!, StringComparer.Ordinal);
    private readonly Dictionary<string, QueryModel> _queries = model.Queries.ToDictionary(query => query.Operation, StringComparer.Ordinal);

    /// <summary>Returns the call of an operation, or null if the client has no method for it.</summary>
    public string? Of(OperationModel operation)
    {
        if (names.Operation(operation.Path, operation.Method) is not { } name)
        {
            return null;
        }

        string builder = name[..name.LastIndexOf('.')];
        string?[] arguments = [Body(operation), Query(operation)];
        string call = $"await {builder}.{operation.Name}Async({string.Join(", ", arguments.OfType<string>())});";
        return Result(operation) is { } result ? $"{result} {call}" : call;
    }

    /// <summary>Returns the loop over all pages, or null if the operation has no pages.</summary>
    public string? Loop(OperationModel operation) =>
        operation is { IsPaged: true, Method: "GET", ResponseClass: { } item } && names.Operation(operation.Path, operation.Method) is { } name
            ? $"await foreach ({(operation.Response == ResponseShape.Linkages ? $"Linkage<{item}>" : item)} item in {name[..name.LastIndexOf('.')]}.ListAsync({Query(operation)}))"
            : null;

    /// <summary>Returns a filtered and limited list call, or null if the operation has no filter.</summary>
    public string? Filtered(OperationModel operation)
    {
        if (Loop(operation) is null || !_queries.TryGetValue($"{operation.Method} {operation.Path}", out QueryModel? query) || query.Parameters.Any(parameter => parameter.Required))
        {
            return null;
        }

        QueryParameter[] filters = [.. query.Parameters.Where(parameter => parameter.WireName.StartsWith("filter[", StringComparison.Ordinal) && !parameter.Deprecated)];
        QueryParameter? filter = s_usual.Select(name => filters.FirstOrDefault(parameter => parameter.WireName == $"filter[{name}]")).OfType<QueryParameter>().FirstOrDefault() ?? filters.FirstOrDefault();
        QueryParameter? limit = query.Parameters.FirstOrDefault(parameter => parameter.WireName == "limit");
        return filter is null || limit is null || names.Operation(operation.Path, operation.Method) is not { } name
            ? null
            : $"{Result(operation)} await {name[..name.LastIndexOf('.')]}.{operation.Name}Async(c =>\n{{\n    c.QueryParameters.{filter.Name} = {Value(filter.Type, 0)};\n    c.QueryParameters.{limit.Name} = 50;\n}});";
    }

    /// <summary>Returns the call for a whole upload if the operation is its first step. Otherwise null.</summary>
    public string? Upload(OperationModel operation) =>
        operation.Method == "POST" && _uploads.TryGetValue(operation.Path, out UploadModel? upload) && names.Operation(operation.Path, operation.Method) is { } name
            ? $"Document<{upload.ResourceClass}> uploaded = await {name[..name.LastIndexOf('.')]}.UploadAsync(\"FILE\", {Initializer("", Members(upload.Attributes, upload.Relationships))});"
            : null;

    /// <summary>Returns the call that waits until the state of a resource is final, or null if there is none.</summary>
    public string? Wait(OperationModel operation) =>
        operation.Method == "GET" && _waits.TryGetValue(operation.Path, out WaitMethod? wait) && names.Operation(operation.Path, operation.Method) is { } name
            ? $"Document<{wait.ResourceClass}> settled = await {name[..name.LastIndexOf('.')]}.WaitAsync();"
            : null;

    /// <summary>Returns the return type of a call, without the task, or null if it returns nothing.</summary>
    public static string? Result(OperationModel operation) => operation.Response switch
    {
        ResponseShape.None => null,
        ResponseShape.Document => $"Document<{operation.ResponseClass}> answer =",
        ResponseShape.Page => $"Page<{operation.ResponseClass}> page =",
        ResponseShape.Linkage => $"Document<Linkage<{operation.ResponseClass}>> answer =",
        ResponseShape.Linkages => $"Page<Linkage<{operation.ResponseClass}>> page =",
        ResponseShape.Object when operation.ResponseClass is { } result => $"{result} answer =",
        _ => "await using Stream content =",
    };

    private string? Body(OperationModel operation) => operation.Body switch
    {
        BodyShape.Model when operation.BodyClass is { } body => Request(body),
        BodyShape.Linkages => "[\"ID\"]",
        BodyShape.Linkage => "\"ID\"",
        _ => null,
    };

    private string? Query(OperationModel operation)
    {
        if (!_queries.TryGetValue($"{operation.Method} {operation.Path}", out QueryModel? query))
        {
            return null;
        }

        string[] required = [.. query.Parameters.Where(parameter => parameter.Required).Select(parameter => $"{parameter.Name} = {Value(parameter.Type, 0)}")];
        return required.Length == 0 ? null : $"c => c.QueryParameters = new()\n{{\n    {string.Join(",\n    ", required)},\n}}";
    }

    private string Request(string body) => _requests.TryGetValue(body, out RequestModel? request)
        ? Initializer(body, Members(request.Attributes, request.Relationships))
        : Initializer(body, _objects.TryGetValue(body, out ObjectModel? value) ? [.. Required(value.Members, 0)] : []);

    private string[] Members(EquatableArray<ValueMember> attributes, EquatableArray<RelationshipMember> relationships) =>
    [
        .. Required(attributes, 0),
        .. relationships.Where(member => member.Required).Select(member => $"{member.Name} = {(member.IsMany ? "[\"ID\"]" : "\"ID\"")}"),
    ];

    // Without a type, this is new() { … }.
    private static string Initializer(string type, string[] members)
    {
        string start = type.Length == 0 ? "new()" : $"new {type}";
        string line = $"{start} {{ {string.Join(", ", members)} }}";
        return members.Length == 0 ? (type.Length == 0 ? start : $"{start}()") : line.Length <= Width ? line : $"{start}\n{{\n    {string.Join(",\n    ", members)},\n}}";
    }

    private IEnumerable<string> Required(EquatableArray<ValueMember> members, int depth) =>
        members.Where(member => member.Required).Select(member => $"{member.Name} = {Value(member.Type, depth)}");

    private string Value(ModelType type, int depth)
    {
        string one = type.Kind switch
        {
            ValueKind.String => "\"…\"",
            ValueKind.Boolean => "true",
            ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double or ValueKind.Decimal => "1",
            ValueKind.DateTime => "DateTimeOffset.UtcNow",
            ValueKind.Date => "new DateOnly(2027, 1, 31)",
            ValueKind.Duration => "TimeSpan.FromHours(1)",
            ValueKind.Enum when _enums.TryGetValue(type.ClassName!, out EnumModel? value) && value.Values.Count > 0 => $"{type.ClassName}.{value.Values[0].Name}",
            ValueKind.Object when depth < 4 && _objects.TryGetValue(type.ClassName!, out ObjectModel? value) => $"new() {{ {string.Join(", ", Required(value.Members, depth + 1))} }}",
            _ => "default",
        };
        return type.IsList ? $"[{one}]" : one;
    }
}
