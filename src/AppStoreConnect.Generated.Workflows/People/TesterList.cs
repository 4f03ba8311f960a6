using AppStoreConnect.Workflows.People;

namespace AppStoreConnect.Workflows;

/// <summary>
/// Reads lists of testers: the format that TestFlight imports (<c>First Name,Last Name,Email</c>, with or without a header), or one email address per line.
/// Empty lines and lines that start with <c>#</c> are ignored.
/// </summary>
public static class TesterList
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file: UTF-8, or UTF-16 with a byte order mark.</param>
    /// <exception cref="FormatException">Some lines cannot be read. The message names the file and each of these lines.</exception>
    public static IReadOnlyList<TesterEntry> Read(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="source">The name of the text in messages, or null for "the list".</param>
    /// <exception cref="FormatException">Some lines cannot be read. The message names each of them.</exception>
    public static IReadOnlyList<TesterEntry> Parse(string text, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = new List<TesterEntry>();
        var faults = new FaultList(source ?? "the list");
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = raw.Trim().TrimStart('\uFEFF');
            string[] cells = [.. line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ',').Select(cell => cell.Trim().Trim('"').Trim())];
            int at = Array.FindIndex(cells, EmailAddress.IsValid);
            if (line.Length == 0 || line[0] == '#' || (at < 0 && number == 1 && cells.Any(cell => cell.StartsWith("email", StringComparison.OrdinalIgnoreCase) || cell.StartsWith("e-mail", StringComparison.OrdinalIgnoreCase))))
            {
                continue;
            }

            if (at < 0)
            {
                faults.Add(number, $"'{FaultList.Shown(line)}' has no email address");
                continue;
            }

            string[] names = [.. cells.Where((cell, i) => i < at || (at == 0 && i > 0))];
            entries.Add(new(cells[at], names.ElementAtOrDefault(0) is { Length: > 0 } first ? first : null, names.ElementAtOrDefault(1) is { Length: > 0 } last ? last : null));
        }

        faults.ThrowIfAny();
        return [.. entries.DistinctBy(entry => entry.Email, StringComparer.OrdinalIgnoreCase)];
    }
}
