using System.Text;

namespace AppStoreConnect.Reports;

/// <summary>Splits a row into fields.</summary>
internal static class FieldSplitter
{
    /// <summary>Returns the end of each field.</summary>
    /// <param name="line">The row.</param>
    /// <param name="format">The format of the row.</param>
    /// <param name="expected">The number of fields in the header, or 0 without a header.</param>
    internal static int[] Split(ReadOnlySpan<byte> line, ReportFormat format, int expected)
    {
        byte separator = format == ReportFormat.Csv ? (byte)',' : (byte)'\t';
        int[] ends = new int[expected > 0 ? expected : 16];
        int count = 0;
        for (int start = 0; ;)
        {
            int end = format == ReportFormat.Csv ? EndOfField(line, start) : start + IndexOrLength(line[start..], separator);
            if (count == ends.Length)
            {
                Array.Resize(ref ends, count * 2);
            }

            ends[count++] = end;
            if (end == line.Length)
            {
                break;
            }

            start = end + 1;
        }

        if (count != ends.Length)
        {
            Array.Resize(ref ends, count);
        }

        return ends;
    }

    /// <summary>Returns the text of a quoted field, without its quotes and with doubled quotes made single.</summary>
    internal static string Unquote(ReadOnlySpan<byte> field)
    {
        ReadOnlySpan<byte> inside = field is [_, .., (byte)'"'] ? field[1..^1] : field[1..];
        string text = Encoding.UTF8.GetString(inside);
        return text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    private static int IndexOrLength(ReadOnlySpan<byte> span, byte value)
    {
        int index = span.IndexOf(value);
        return index < 0 ? span.Length : index;
    }

    // A comma separates fields if it follows an even number of quotes. A doubled quote counts as two.
    private static int EndOfField(ReadOnlySpan<byte> line, int start)
    {
        int at = start;
        while (true)
        {
            int found = line[at..].IndexOfAny((byte)',', (byte)'"');
            if (found < 0)
            {
                return line.Length;
            }

            at += found;
            if (line[at] == ',')
            {
                return at;
            }

            int close = line[(at + 1)..].IndexOf((byte)'"');
            if (close < 0)
            {
                return line.Length;
            }

            at += close + 2;
        }
    }
}
