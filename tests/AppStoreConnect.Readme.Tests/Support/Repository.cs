using System.Reflection;

namespace AppStoreConnect.Readme.Tests.Support;

/// <summary>The repository files that these tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>README.md and the guides, by path in the repository.</summary>
    public static string[] Pages() =>
    [
        "README.md",
        .. Directory.EnumerateFiles(Path.Combine(Root, "tools", "site", "guides"), "*.md").Select(file => "tools/site/guides/" + Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Returns the code blocks of a language on a page.</summary>
    public static IEnumerable<string> Fences(string markdown, string language)
    {
        string[] parts = markdown.Split("\n```" + language + "\n");
        return parts.Skip(1).Select(part => part[..part.IndexOf("\n```", StringComparison.Ordinal)]);
    }

    /// <summary>The text between <c>#region</c> and <c>#endregion</c>, by region name and without indentation, in the snippets and in the sample whose client has its own document.</summary>
    public static IReadOnlyDictionary<string, string> Regions()
    {
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] folders = [Path.Combine(Root, "tests", "AppStoreConnect.Readme.Tests", "Snippets"), Path.Combine(Root, "tests", "samples", "Enterprise")];
        foreach (string file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs")))
        {
            string[] lines = File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n');
            for (int i = 0; i < lines.Length; i++)
            {
                if (lines[i].TrimStart() is ['#', 'r', 'e', 'g', 'i', 'o', 'n', ' ', .. string name])
                {
                    int end = Array.FindIndex(lines, i, line => line.Trim() == "#endregion");
                    string[] body = lines[(i + 1)..end];
                    int indent = body.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
                    regions.Add(name, string.Join('\n', body.Select(line => line.Length == 0 ? "" : line[indent..])).Trim('\n'));
                }
            }
        }

        return regions;
    }
}
