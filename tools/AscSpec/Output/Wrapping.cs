namespace AscSpec.Output;

/// <summary>Lines of a width, broken at spaces only: a name that is longer stays whole, so that it can be copied.</summary>
internal static class Wrapping
{
    private const int Least = 20;

    /// <param name="text">One line.</param>
    /// <param name="width">Columns of a line.</param>
    /// <param name="indent">Columns before every line but the first.</param>
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
