namespace AppStoreConnect.Testing;

/// <summary>An entry of an error document.</summary>
/// <param name="Status">The HTTP status, such as 409.</param>
/// <param name="Code">The error code, such as <c>PARAMETER_ERROR.INVALID</c>.</param>
/// <param name="Title">What happened in general.</param>
/// <param name="Detail">What happened in this case, or null to omit it, as the service does for some conflicts.</param>
public sealed record ErrorItem(int Status, string Code, string Title, string? Detail)
{
    /// <summary>The JSON pointer to the fault in the body, or null if the body is not at fault.</summary>
    public string? Pointer { get; init; }

    /// <summary>The name of the invalid parameter, or null if no parameter is at fault.</summary>
    public string? Parameter { get; init; }

    /// <summary><c>meta.associatedErrors</c>: errors by the path of the resource that they are about.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<ErrorItem>>> Associated { get; init; } = [];

    /// <summary>The links by name, such as <c>see</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Links { get; init; } = [];

    /// <summary>Whether a lenient service answers the request anyway.</summary>
    internal bool IsTolerable { get; init; }

    /// <summary>The status, code, place, and detail, for messages.</summary>
    public override string ToString() => $"{Status} {Code} at '{Pointer ?? Parameter}': {Detail ?? Title}";
}
