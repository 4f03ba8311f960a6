namespace AscSpec.Queries;

/// <summary>Finds similar names for typos.</summary>
internal static class NearestNames
{
    private const int Most = 5;

    /// <summary>Returns at most five names similar to <paramref name="wanted"/>, the most similar first. The result does not depend on the order of the input.</summary>
    public static IReadOnlyList<string> Find(string wanted, IEnumerable<string> names)
    {
        string needle = wanted.ToUpperInvariant();
        return
        [
            .. names.Distinct(StringComparer.Ordinal)
                .Select(name => (Name: name, Score: Score(needle, name.ToUpperInvariant())))
                .Where(candidate => candidate.Score is not null)
                .OrderBy(candidate => candidate.Score)
                .ThenBy(candidate => candidate.Name.Length)
                .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Take(Most)
                .Select(candidate => candidate.Name),
        ];
    }

    // A lower score is more similar. A typo ranks before a part of a longer name. If more than a third of the letters are wrong, names are not similar.
    private static int? Score(string needle, string name)
    {
        int allowed = Math.Max(1, needle.Length / 3);
        if (Math.Abs(needle.Length - name.Length) <= allowed && Distance(needle, name) is var distance && distance <= allowed)
        {
            return distance;
        }

        if (needle.Length < 3)
        {
            return null;
        }

        return name.StartsWith(needle, StringComparison.Ordinal) ? allowed + 1
            : name.Contains(needle, StringComparison.Ordinal) ? allowed + 2
            : name.Length >= 3 && needle.Contains(name, StringComparison.Ordinal) ? allowed + 3
            : null;
    }

    /// <summary>The optimal string alignment distance: insertions, deletions, replacements, and swaps of adjacent letters.</summary>
    public static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int least = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                d[i, j] = swapped ? Math.Min(least, d[i - 2, j - 2] + 1) : least;
            }
        }

        return d[a.Length, b.Length];
    }
}
