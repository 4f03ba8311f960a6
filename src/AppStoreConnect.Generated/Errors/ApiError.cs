namespace AppStoreConnect;

/// <summary>One entry of the <c>errors</c> that the service answers with. A member is null when the service left it out.</summary>
public sealed class ApiError
{
    internal static readonly IReadOnlyDictionary<string, IReadOnlyList<ApiError>> NoAssociatedErrors = new Dictionary<string, IReadOnlyList<ApiError>>(0);

    /// <summary>The name of this very occurrence, to be quoted to Apple's support.</summary>
    public string? Id { get; init; }

    /// <summary>The HTTP status that belongs to this entry, as text.</summary>
    public string? Status { get; init; }

    /// <summary>What went wrong, for programs, from the general to the particular: <c>ENTITY_ERROR.ATTRIBUTE.INVALID</c>.</summary>
    public string? Code { get; init; }

    /// <summary>What went wrong, for people, the same for every occurrence.</summary>
    public string? Title { get; init; }

    /// <summary>What went wrong this time, for people.</summary>
    public string? Detail { get; init; }

    /// <summary>What part of the request is to blame; null when none is named.</summary>
    public ApiErrorSource? Source { get; init; }

    /// <summary>Where to read on; null when the service gave no links.</summary>
    public ApiErrorLinks? Links { get; init; }

    /// <summary>
    /// The errors behind this one, by the path of the resource that they belong to; empty when there are none. With a 409 this is where the useful text is.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ApiError>> AssociatedErrors { get; init; } = NoAssociatedErrors;

    /// <summary>The whole <c>meta</c> as JSON text; null when there is none.</summary>
    public string? Meta { get; init; }

    /// <summary>Whether the code is this one or a more particular one: <c>FORBIDDEN</c> covers <c>FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED</c>.</summary>
    public bool Is(string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return Code is { } own
            && own.StartsWith(code, StringComparison.Ordinal)
            && (own.Length == code.Length || own[code.Length] == '.');
    }

    /// <summary>The code, the title and the detail.</summary>
    public override string ToString() =>
        Text.TerminalText.Clean(string.Join(": ", new[] { Code, Title, Detail }.Where(s => !string.IsNullOrEmpty(s))), keepsLines: false);
}
