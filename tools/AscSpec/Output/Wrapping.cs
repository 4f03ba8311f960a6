namespace AscSpec.Output;

/// <summary>Wraps text at spaces only. Longer names are not broken, so that they can be copied.</summary>
internal static class Wrapping
{
    private const int Least = 20;

    /// <param name="text">One line.</param>
    /// <param name="width">The width of a line in columns.</param>
    /// <param name="indent">The number of columns before every line except the first.</param>
    public static IEnumerable<string> Lines(string text, int width, int indent)
    {
        string margin = new(' ', Math.Min(indent, Math.Max(0, width - Least)));
        string lead = text[..^text.TrimStart(' ').Length];
        string line = lead;
        foreach (string word in text[lead.Length..].Split(' '))
        {
            string next = line.Trim().Length == 0 ? line + word : line + " " + word;
            if (next.Length > width && line.Trim().Length > 0)
            {
                yield return line;
                next = margin + word;
            }

            line = next;
        }

        yield return line;
    }
}
