namespace AppStoreConnect.Testing.Validation;

/// <summary>Shortens what a client sent for messages, because megabytes in a message help nobody.</summary>
internal static class ShortText
{
    private const int Longest = 200;

    public static string Of(string text) => text.Length <= Longest ? text : $"{text[..Longest]}…";
}
