namespace AppStoreConnect.Spec.Tests.Support;

/// <summary>Damages text at random.</summary>
internal static class Mutations
{
    private const string Characters = " \"\\=*#:<>|()[]{}?!.,-+0aZ\u00e9\u2028\ud83c\0\r\t";

    /// <summary>Edits a line: a character, a part, the whole line, or its position.</summary>
    public static string[] EditLine(string[] lines, Random random, int from = 0)
    {
        var result = lines.ToList();
        int at = random.Next(from, lines.Length);
        string line = lines[at];
        int start = random.Next(line.Length + 1);
        int end = random.Next(start, line.Length + 1);
        switch (random.Next(8))
        {
            case 0:
                result[at] = line.Insert(start, Character(random));
                break;
            case 1:
                result[at] = line.Remove(start, end - start);
                break;
            case 2:
                result[at] = line[..start] + Character(random) + line[end..];
                break;
            case 3:
                result.RemoveAt(at);
                break;
            case 4:
                result.Insert(random.Next(from, lines.Length), line);
                break;
            case 5:
                int other = random.Next(from, lines.Length);
                (result[at], result[other]) = (result[other], result[at]);
                break;
            case 6:
                string donor = lines[random.Next(from, lines.Length)];
                result[at] = line[..start] + donor[random.Next(donor.Length + 1)..];
                break;
            default:
                result[at] = line[..start] + string.Concat(Enumerable.Repeat(line[start..end] + Character(random), random.Next(200))) + line[end..];
                break;
        }

        return [.. result];
    }

    /// <summary>Changes, drops, repeats, or cuts off some bytes.</summary>
    public static byte[] EditBytes(byte[] bytes, Random random)
    {
        byte[] result = [.. bytes];
        for (int edits = random.Next(1, 4); edits > 0; edits--)
        {
            int start = random.Next(result.Length);
            int end = Math.Min(result.Length, start + random.Next(40));
            result = random.Next(6) switch
            {
                0 => [.. result[..start], (byte)random.Next(256), .. result[start..]],
                1 => [.. result[..start], .. result[end..]],
                2 => [.. result[..end], .. result[start..]],
                3 => [.. result[..start], .. "{}[]\",:\\0tn"u8.Slice(random.Next(11), 1), .. result[Math.Min(start + 1, result.Length)..]],
                4 when random.Next(4) == 0 => result[..(start + 1)],
                _ => Swap(result, start, random),
            };
        }

        return result;
    }

    // Replacing words keeps the text JSON, so that it gets past the parser.
    private static byte[] Swap(byte[] bytes, int start, Random random)
    {
        string[] words =
        [
            "null", "true", "0", "-1e999", "\"\"", "[]", "{}", "[{}]", "{\"$ref\":\"#\"}", "{\"$ref\":\"#/components/schemas/Plant\"}", "{\"$ref\":\"#/paths\"}",
            "\"string\"", "\"array\"", "\"\\ud800\"", "[null]", "[\"a\",\"a\"]", "{\"\":{}}", "{\"a\":1,\"a\":2}", "99999999999999999999",
        ];
        int colon = Array.IndexOf(bytes, (byte)':', start);
        if (colon < 0)
        {
            return bytes;
        }

        int end = colon + 1;
        int depth = 0;
        for (bool quoted = false; end < bytes.Length; end++)
        {
            byte b = bytes[end];
            quoted ^= b == '"' && bytes[end - 1] != '\\';
            depth += quoted ? 0 : b is (byte)'{' or (byte)'[' ? 1 : b is (byte)'}' or (byte)']' ? -1 : 0;
            if (!quoted && (depth < 0 || (depth == 0 && b == ',')))
            {
                break;
            }
        }

        return [.. bytes[..(colon + 1)], .. System.Text.Encoding.UTF8.GetBytes(words[random.Next(words.Length)]), .. bytes[end..]];
    }

    private static string Character(Random random) => Characters[random.Next(Characters.Length)].ToString();
}
