namespace AppStoreConnect;

/// <summary>The part of the request that an error is about: a position in its body or a query parameter.</summary>
public sealed class ApiErrorSource
{
    /// <summary>A JSON pointer into the request body, such as <c>/data/attributes/name</c>, or null if the error is about a parameter.</summary>
    public string? Pointer { get; init; }

    /// <summary>The name of a query parameter, or null if the error is about the body.</summary>
    public string? Parameter { get; init; }

    /// <summary>Returns the position in the body, or the parameter.</summary>
    public override string ToString() => Text.TerminalText.Clean(Pointer ?? Parameter ?? "", keepsLines: false);
}
