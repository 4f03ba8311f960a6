using System.Text;

namespace AppStoreConnect.Contract.Tests.Fuzz;

/// <summary>Damages JSON as bytes and as tokens. Damaged tokens get further into the reader.</summary>
internal static class JsonMutation
{
    private static readonly byte[][] s_tokens =
    [
        .. new[]
        {
            "null", "true", "0", "-1", "1e999", "-0.0", "99999999999999999999999999999999999999999", "1.5", "\"\"", "\"x\"", "[]", "{}", "[null]", "{\"data\":null}",
            "{\"type\":\"apps\",\"id\":\"1\"}", "{\"data\":{}}", "\"\\ud800\"", "\"\\u0000\"", "\"9999-99-99T99:99:99Z\"", "\"2026-01-31T10:20:30\"", "\"P99999999999999W\"", "\"PT1H\"", "\"P1Y\"",
            ",", ":", "{", "}", "[", "]", "\"", "\\", "\"type\":", "\"id\":", "\"data\":", "\"links\":", "\"included\":[", "\"relationships\":{", "\"attributes\":{", "\"meta\":{\"paging\":",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0],
    ];

    /// <summary>Returns a copy damaged by one to six mutations.</summary>
    public static byte[] Of(byte[] json, ref FuzzRandom random)
    {
        var bytes = new List<byte>(json);
        for (int i = 1 + random.Next(6); i > 0 && bytes.Count > 0; i--)
        {
            Mutate(bytes, ref random);
        }

        return [.. bytes];
    }

    private static void Mutate(List<byte> bytes, ref FuzzRandom random)
    {
        int at = random.Next(bytes.Count);
        switch (random.Next(8))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, 1 + random.Next(8)));
                break;
            case 2:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 3:
                bytes.InsertRange(at, s_tokens[random.Next(s_tokens.Length)]);
                break;
            case 4:
                int from = random.Next(bytes.Count);
                bytes.InsertRange(at, bytes.GetRange(from, Math.Min(bytes.Count - from, random.Next(64))));
                break;
            case 5:
                int with = random.Next(bytes.Count);
                (bytes[at], bytes[with]) = (bytes[with], bytes[at]);
                break;
            default:
                ReplaceValue(bytes, at, ref random);
                break;
        }
    }

    // Replaces the next value after a place. The document usually stays JSON, so that the model has to handle it, not the parser.
    private static void ReplaceValue(List<byte> bytes, int at, ref FuzzRandom random)
    {
        int colon = bytes.IndexOf((byte)':', at);
        if (colon < 0)
        {
            return;
        }

        int start = colon + 1;
        int end = start;
        bool quoted = false;
        for (int depth = 0; end < bytes.Count; end++)
        {
            byte b = bytes[end];
            quoted ^= b == '"' && bytes[end - 1] != '\\';
            depth += quoted ? 0 : b is (byte)'{' or (byte)'[' ? 1 : b is (byte)'}' or (byte)']' ? -1 : 0;
            if (!quoted && (depth < 0 || (depth == 0 && b == ',')))
            {
                break;
            }
        }

        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, s_tokens[random.Next(s_tokens.Length)]);
    }
}
