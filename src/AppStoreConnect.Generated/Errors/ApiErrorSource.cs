namespace AppStoreConnect;

/// <summary>What part of the request an error is about: a place in its body or one of its query parameters.</summary>
public sealed class ApiErrorSource
{
    /// <summary>A JSON pointer into the request's body, such as <c>/data/attributes/name</c>; null for a parameter.</summary>
    public string? Pointer { get; init; }

    /// <summary>The name of a query parameter; null for a place in the body.</summary>
    public string? Parameter { get; init; }

    /// <summary>The place in the body, or the parameter.</summary>
    public override string ToString() => Text.TerminalText.Clean(Pointer ?? Parameter ?? "", keepsLines: false);
}
