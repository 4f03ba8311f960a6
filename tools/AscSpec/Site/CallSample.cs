using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AscSpec.Site;

/// <summary>Writes the C# of a call with its required members, so that a reader can paste it and a test can compile it.</summary>
internal sealed class CallSample(ClientModel model, ClientNames names)
{
    private const int Width = 100;

    private readonly Dictionary<string, RequestModel> _requests = model.Requests.ToDictionary(request => request.ClassName, StringComparer.Ordinal);
    private readonly Dictionary<string, EnumModel> _enums = model.Enums.ToDictionary(value => value.ClassName, StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectModel> _objects = model.Objects.ToDictionary(value => value.ClassName, StringComparer.Ordinal);
    private readonly Dictionary<string, QueryModel> _queries = model.Queries.ToDictionary(query => query.Operation, StringComparer.Ordinal);

    /// <summary>The call of an operation; null if the client has no method for it.</summary>
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

    /// <summary>The loop over all pages; null if the operation has none.</summary>
    public string? Loop(OperationModel operation) =>
        operation is { IsPaged: true, Method: "GET", ResponseClass: { } item } && names.Operation(operation.Path, operation.Method) is { } name
            ? $"await foreach ({(operation.Response == ResponseShape.Linkages ? $"Linkage<{item}>" : item)} item in {name[..name.LastIndexOf('.')]}.ListAsync({Query(operation)}))"
            : null;

    /// <summary>The type of what a call returns, without the task; null for nothing.</summary>
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
        ? Initializer(body,
        [
            .. Required(request.Attributes, 0),
            .. request.Relationships.Where(member => member.Required).Select(member => $"{member.Name} = {(member.IsMany ? "[\"ID\"]" : "\"ID\"")}"),
        ])
        : Initializer(body, _objects.TryGetValue(body, out ObjectModel? value) ? [.. Required(value.Members, 0)] : []);

    private static string Initializer(string type, string[] members)
    {
        string line = $"new {type} {{ {string.Join(", ", members)} }}";
        return members.Length == 0 ? $"new {type}()" : line.Length <= Width ? line : $"new {type}\n{{\n    {string.Join(",\n    ", members)},\n}}";
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
