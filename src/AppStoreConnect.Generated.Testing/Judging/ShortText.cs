namespace AppStoreConnect.Testing;

/// <summary>What a client sent, as far as a message shows it: megabytes in a message help nobody.</summary>
internal static class ShortText
{
    private const int Longest = 200;

    public static string Of(string text) => text.Length <= Longest ? text : $"{text[..Longest]}…";
}
