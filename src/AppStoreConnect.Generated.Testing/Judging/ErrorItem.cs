namespace AppStoreConnect.Testing;

/// <summary>One entry of an error document.</summary>
/// <param name="Status">The HTTP status, such as 409.</param>
/// <param name="Code">Such as <c>PARAMETER_ERROR.INVALID</c>.</param>
/// <param name="Title">What happened, in general.</param>
/// <param name="Detail">What happened here; null to leave it out, as the service does on some conflicts.</param>
public sealed record ErrorItem(int Status, string Code, string Title, string? Detail)
{
    /// <summary>The JSON pointer to what is wrong in the body; null where it is not the body.</summary>
    public string? Pointer { get; init; }

    /// <summary>The name of the wrong parameter; null where it is not a parameter.</summary>
    public string? Parameter { get; init; }

    /// <summary><c>meta.associatedErrors</c>: errors by the path of the resource that they are about.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<ErrorItem>>> Associated { get; init; } = [];

    /// <summary>Links by name, such as <c>see</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Links { get; init; } = [];

    /// <summary>Whether a lenient service answers the request all the same.</summary>
    internal bool IsTolerable { get; init; }

    /// <summary>For messages: status, code, place and detail.</summary>
    public override string ToString() => $"{Status} {Code} at '{Pointer ?? Parameter}': {Detail ?? Title}";
}
