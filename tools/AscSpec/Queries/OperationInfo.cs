using System.Globalization;
using System.Text.Json.Serialization;
using AppStoreConnect.Spec;

namespace AscSpec.Queries;

/// <summary>A parameter as reports show it.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="In">Where it goes.</param>
/// <param name="Type">What it takes, in words.</param>
/// <param name="Values">Allowed values of it or its items; null where any is.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Deprecated">Whether it is deprecated.</param>
internal sealed record ParameterInfo(string Name, string In, string Type, IReadOnlyList<string>? Values, bool Required, bool Deprecated)
{
    public static ParameterInfo Of(ApiParameter parameter)
    {
        EquatableArray<string>? values = parameter.Schema.Enum ?? parameter.Schema.Items?.Enum;
        string type = values is null ? SchemaText.Of(parameter.Schema) : parameter.Schema.Items is null ? "one of" : "list of";
        return new ParameterInfo(parameter.Name, parameter.In, type, values is { } list ? [.. list] : null, parameter.Required, parameter.Deprecated);
    }

    /// <summary>Type, and how many values there are.</summary>
    [JsonIgnore]
    public string ShortText => Values is null ? Type : Values.Count <= 3 ? Text : string.Create(CultureInfo.InvariantCulture, $"{Type} {Values.Count} values");

    /// <summary>Type and values in one text.</summary>
    [JsonIgnore]
    public string Text => Values is null ? Type : $"{Type} {string.Join(" | ", Values)}";
}

/// <summary>A body as reports show it.</summary>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
/// <param name="Schema">The component it carries, or its structure in words; null where the document says nothing.</param>
internal sealed record BodyInfo(string MediaType, string? Schema)
{
    public static BodyInfo Of(ApiMediaType media) => new(media.Name, media.Schema is { } schema ? SchemaText.Of(schema) : null);

    /// <summary>Such as <c>AppsResponse</c>, with the media type where it is not JSON.</summary>
    [JsonIgnore]
    public string Text => MediaType == "application/json" ? Schema ?? MediaType : $"{Schema ?? "content"} ({MediaType})";
}

/// <summary>A response as reports show it.</summary>
/// <param name="Status">The status as written.</param>
/// <param name="Bodies">What it can carry; empty for nothing.</param>
internal sealed record ResponseInfo(string Status, IReadOnlyList<BodyInfo> Bodies)
{
    /// <summary>The bodies in one text.</summary>
    [JsonIgnore]
    public string Text => Bodies.Count == 0 ? "no body" : string.Join(", ", Bodies.Select(body => body.Text));
}

/// <summary>A remark of the overlay as reports show it.</summary>
/// <param name="Text">How the service was seen to differ from the document.</param>
/// <param name="Reported">Who reported it.</param>
internal sealed record RemarkInfo(string Text, IReadOnlyList<string> Reported);

/// <summary>An operation as reports show it.</summary>
internal sealed record OperationInfo
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>The operationId; empty where the document gives none.</summary>
    public required string Id { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public bool Deprecated { get; init; }

    public required IReadOnlyList<ParameterInfo> Parameters { get; init; }

    /// <summary>What can be sent; null where it takes no body.</summary>
    public IReadOnlyList<BodyInfo>? Request { get; init; }

    public required IReadOnlyList<ResponseInfo> Responses { get; init; }

    /// <summary>The operation in C#; null where the client has no method for it.</summary>
    public CSharpOperation? CSharp { get; init; }

    /// <summary>The release that brought it; null where no report tells.</summary>
    public string? Since { get; init; }

    /// <summary>What to use instead of a deprecated operation: method and path, or a builder in C#; null where there is nothing.</summary>
    public string? Successor { get; init; }

    /// <summary>How the service was seen to differ from the document; null for nothing.</summary>
    public RemarkInfo? Remark { get; init; }

    /// <summary>Method and path.</summary>
    public string Name => $"{Method} {Path}";

    public static OperationInfo Of(ApiPath path, ApiOperation operation) => new()
    {
        Method = operation.Method,
        Path = path.Path,
        Id = operation.Id,
        Tags = [.. operation.Tags],
        Deprecated = operation.Deprecated,
        Parameters = [.. path.Parameters.Concat(operation.Parameters).Select(ParameterInfo.Of)],
        Request = operation.Body is { } body ? [.. body.Content.Select(BodyInfo.Of)] : null,
        Responses = [.. operation.Responses.Select(response => new ResponseInfo(response.Status, [.. response.Content.Select(BodyInfo.Of)]))],
        Remark = operation.Remark is { } remark ? new RemarkInfo(remark.Text, [.. remark.Reported]) : null,
    };

    /// <summary>All operations, by path and method.</summary>
    public static IEnumerable<OperationInfo> All(ApiDescription description) =>
        description.Paths.SelectMany(path => path.Operations.Select(operation => Of(path, operation)));
}
