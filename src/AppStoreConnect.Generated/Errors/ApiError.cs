namespace AppStoreConnect;

/// <summary>One entry of the <c>errors</c> in an error response. A member is null if the service left it out.</summary>
public sealed class ApiError
{
    internal static readonly IReadOnlyDictionary<string, IReadOnlyList<ApiError>> NoAssociatedErrors = new Dictionary<string, IReadOnlyList<ApiError>>(0);

    /// <summary>The ID of this occurrence, to quote to Apple's support.</summary>
    public string? Id { get; init; }

    /// <summary>The HTTP status of this error, as text.</summary>
    public string? Status { get; init; }

    /// <summary>The machine-readable code, from general to specific: <c>ENTITY_ERROR.ATTRIBUTE.INVALID</c>.</summary>
    public string? Code { get; init; }

    /// <summary>A summary of the problem, the same for every occurrence.</summary>
    public string? Title { get; init; }

    /// <summary>What went wrong in this occurrence.</summary>
    public string? Detail { get; init; }

    /// <summary>The part of the request that caused the error, or null if the service did not name one.</summary>
    public ApiErrorSource? Source { get; init; }

    /// <summary>Links to further information, or null if the service gave none.</summary>
    public ApiErrorLinks? Links { get; init; }

    /// <summary>
    /// The errors that caused this one, by the path of the resource they belong to. Empty if there are none. For a 409, the useful text is usually here.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ApiError>> AssociatedErrors { get; init; } = NoAssociatedErrors;

    /// <summary>The whole <c>meta</c> object as JSON text, or null if there is none.</summary>
    public string? Meta { get; init; }

    /// <summary>Returns whether the code is this one or a more specific one: <c>FORBIDDEN</c> covers <c>FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED</c>.</summary>
    public bool Is(string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return Code is { } own
            && own.StartsWith(code, StringComparison.Ordinal)
            && (own.Length == code.Length || own[code.Length] == '.');
    }

    /// <summary>Returns the code, the title, and the detail.</summary>
    public override string ToString() =>
        Text.TerminalText.Clean(string.Join(": ", new[] { Code, Title, Detail }.Where(s => !string.IsNullOrEmpty(s))), keepsLines: false);
}
