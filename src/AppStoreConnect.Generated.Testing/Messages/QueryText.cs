namespace AppStoreConnect.Testing.Messages;

/// <summary>Parses a query like servers do: <c>+</c> is a space, and everything else is percent-encoded UTF-8.</summary>
internal static class QueryText
{
    public static List<KeyValuePair<string, string>> Parse(string query)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (Range range in query.AsSpan().Split('&'))
        {
            ReadOnlySpan<char> pair = query.AsSpan(range);
            if (!pair.IsEmpty)
            {
                int equals = pair.IndexOf('=');
                parameters.Add(equals < 0 ? new(Decode(pair), "") : new(Decode(pair[..equals]), Decode(pair[(equals + 1)..])));
            }
        }

        return parameters;
    }

    private static string Decode(ReadOnlySpan<char> text) =>
        text.IndexOfAny('%', '+') < 0 ? text.ToString() : Uri.UnescapeDataString(text.ToString().Replace('+', ' '));
}
