using System.Globalization;
using System.Text.Json.Serialization;
using AppStoreConnect.Spec;

namespace AscSpec.Queries;

/// <summary>A parameter in reports.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="In">Where it is sent.</param>
/// <param name="Type">The type, in words.</param>
/// <param name="Values">The allowed values of the parameter or its items, or null if any value is allowed.</param>
/// <param name="Required">Whether it is required.</param>
/// <param name="Deprecated">Whether it is deprecated.</param>
internal sealed record ParameterInfo(string Name, string In, string Type, IReadOnlyList<string>? Values, bool Required, bool Deprecated)
{
    public static ParameterInfo Of(ApiParameter parameter)
    {
        EquatableArray<string>? values = parameter.Schema.Enum ?? parameter.Schema.Items?.Enum;
        string type = values is null ? SchemaText.Of(parameter.Schema) : parameter.Schema.Items is null ? "one of" : "list of";
        return new ParameterInfo(parameter.Name, parameter.In, type, values is { } list ? [.. list] : null, parameter.Required, parameter.Deprecated);
    }

    /// <summary>The type and the number of values.</summary>
    [JsonIgnore]
    public string ShortText => Values is null ? Type : Values.Count <= 3 ? Text : string.Create(CultureInfo.InvariantCulture, $"{Type} {Values.Count} values");

    /// <summary>The type and the values.</summary>
    [JsonIgnore]
    public string Text => Values is null ? Type : $"{Type} {string.Join(" | ", Values)}";
}

/// <summary>A body in reports.</summary>
/// <param name="MediaType">The media type, such as <c>application/json</c>.</param>
/// <param name="Schema">The component that it contains, or its structure in words. Null if the document does not say.</param>
internal sealed record BodyInfo(string MediaType, string? Schema)
{
    public static BodyInfo Of(ApiMediaType media) => new(media.Name, media.Schema is { } schema ? SchemaText.Of(schema) : null);

    /// <summary>Text such as <c>AppsResponse</c>, with the media type if it is not JSON.</summary>
    [JsonIgnore]
    public string Text => MediaType == "application/json" ? Schema ?? MediaType : $"{Schema ?? "content"} ({MediaType})";
}

/// <summary>A response in reports.</summary>
/// <param name="Status">The status as written.</param>
/// <param name="Bodies">The bodies that it can have. May be empty.</param>
internal sealed record ResponseInfo(string Status, IReadOnlyList<BodyInfo> Bodies)
{
    /// <summary>The bodies as text.</summary>
    [JsonIgnore]
    public string Text => Bodies.Count == 0 ? "no body" : string.Join(", ", Bodies.Select(body => body.Text));
}

/// <summary>A remark from the overlay in reports.</summary>
/// <param name="Text">How the service differs from the document.</param>
/// <param name="Reported">Who reported it.</param>
internal sealed record RemarkInfo(string Text, IReadOnlyList<string> Reported);

/// <summary>An operation in reports.</summary>
internal sealed record OperationInfo
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>The operationId. Empty if the document has none.</summary>
    public required string Id { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public bool Deprecated { get; init; }

    public required IReadOnlyList<ParameterInfo> Parameters { get; init; }

    /// <summary>The bodies that can be sent, or null if it takes no body.</summary>
    public IReadOnlyList<BodyInfo>? Request { get; init; }

    public required IReadOnlyList<ResponseInfo> Responses { get; init; }

    /// <summary>The operation in C#, or null if the client has no method for it.</summary>
    public CSharpOperation? CSharp { get; init; }

    /// <summary>The release that introduced it, or null if no report mentions it.</summary>
    public string? Since { get; init; }

    /// <summary>What to use instead of a deprecated operation: method and path, or a builder in C#. Null if nothing is known.</summary>
    public string? Successor { get; init; }

    /// <summary>How the service differs from the document, or null if nothing is known.</summary>
    public RemarkInfo? Remark { get; init; }

    /// <summary>The method and path.</summary>
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

    /// <summary>Returns all operations, by path and method.</summary>
    public static IEnumerable<OperationInfo> All(ApiDescription description) =>
        description.Paths.SelectMany(path => path.Operations.Select(operation => Of(path, operation)));
}
