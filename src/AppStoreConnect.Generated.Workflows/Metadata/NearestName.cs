namespace AppStoreConnect.Workflows.Metadata;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>Returns the name with the smallest edit distance, ignoring case, or null if all differ in more than half of the name.</summary>
    public static string? Find(string name, IEnumerable<string?> names) => names
        .OfType<string>()
        .Select(one => (Name: one, Edits: Edits(Simplify(name), Simplify(one))))
        .Where(one => one.Edits * 2 <= Math.Max(name.Length, one.Name.Length))
        .OrderBy(one => one.Edits)
        .ThenBy(one => one.Name, StringComparer.Ordinal)
        .Select(one => one.Name)
        .FirstOrDefault();

    /// <summary>Returns " (did you mean 'x'?)" or an empty string.</summary>
    public static string Hint(string name, IEnumerable<string?> names) => Find(name, names) is { } nearest ? $" (did you mean '{nearest}'?)" : "";

    private static string Simplify(string name) => name.Replace('_', '-').ToUpperInvariant();

    private static int Edits(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
