using System.Text;
using AppStoreConnect.Testing.Sampling;

namespace AppStoreConnect.Testing.Scripting;

/// <summary>Breaks JSON like networks, proxies, and other programs do. The same seed breaks it in the same way.</summary>
internal static class JsonMutator
{
    private static readonly string[] s_values =
    [
        "null", "true", "-1", "1e999", "99999999999999999999999999", "\"\\ud800\"", "\"\\u0000\"", "[]", "{}", "[[[[]]]]", "NaN", "'x'", "\"", "0x10", "01", "\"2026-13-45T99:99:99Z\"",
    ];

    /// <summary>Returns a broken copy. By chance, it can still be valid or even unchanged.</summary>
    public static byte[] Mutate(ReadOnlySpan<byte> json, ulong seed)
    {
        var random = new SampleRandom(seed);
        byte[] bytes = json.ToArray();
        for (int times = 1 + random.Next(3); times > 0 && bytes.Length > 0; times--)
        {
            bytes = MutateOnce(bytes, random);
        }

        return bytes;
    }

    private static byte[] MutateOnce(byte[] bytes, SampleRandom random)
    {
        int at = random.Next(bytes.Length);
        int end = Math.Min(bytes.Length, at + 1 + random.Next(40));
        switch (random.Next(9))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. bytes[end..]];
            case 2:
                return [.. bytes[..end], .. bytes[at..]];
            case 3:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 4:
                bytes[at] = (byte)"{}[]:,\"\\"[random.Next(8)];
                return bytes;
            case 5:
                return [.. bytes[..at], 0xC3, 0x28, .. bytes[at..]];
            case 6:
                return [.. bytes, .. "{}"u8];
            case 7:
                return [.. bytes[..at], .. Encoding.ASCII.GetBytes(new string('[', 2000)), .. bytes[at..]];
            default:
                return ReplaceValue(bytes, at, random);
        }
    }

    /// <summary>Replaces the value after the next colon. The result is usually valid JSON with an unexpected type.</summary>
    private static byte[] ReplaceValue(byte[] bytes, int at, SampleRandom random)
    {
        int colon = bytes.AsSpan(at).IndexOf((byte)':');
        int length = colon < 0 ? -1 : bytes.AsSpan(at + colon).IndexOfAny((byte)',', (byte)'}', (byte)']');
        if (length < 0)
        {
            return bytes;
        }

        byte[] value = Encoding.ASCII.GetBytes(s_values[random.Next(s_values.Length)]);
        return [.. bytes[..(at + colon + 1)], .. value, .. bytes[(at + colon + length)..]];
    }
}
