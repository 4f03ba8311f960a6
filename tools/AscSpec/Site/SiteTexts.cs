using System.Text;
using AscSpec.Documents;
using AscSpec.Update;

namespace AscSpec.Site;

/// <summary>A Markdown text: a guide or a release report.</summary>
/// <param name="Name">The name of the file without its extension.</param>
/// <param name="Text">The content.</param>
internal sealed record SiteText(string Name, string Text)
{
    /// <summary>The text of the first heading.</summary>
    public string Title => Text.Split('\n').FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal)) is { } line ? line[2..].Replace("`", "", StringComparison.Ordinal).Trim() : Name;
}

/// <summary>The texts from a repository that the site shows.</summary>
/// <param name="Guides">The guides, by name.</param>
/// <param name="Reports">The release reports, from oldest to newest.</param>
/// <param name="Navigation">The list of guides in groups. May be empty.</param>
/// <param name="Benchmarks">The benchmark results as JSON. May be empty.</param>
internal sealed record SiteTexts(IReadOnlyList<SiteText> Guides, IReadOnlyList<SiteText> Reports, string Navigation, string Benchmarks)
{
    /// <summary>Reads the texts of a repository. Returns no texts without a repository.</summary>
    public static SiteTexts Load(Repository? repository)
    {
        string? site = repository is null ? null : Path.Combine(repository.Root, "tools", "site");
        return new(
            Read(site is null ? null : Path.Combine(site, "guides")),
            [.. Read(repository?.Reports).Order(Comparer<SiteText>.Create((one, other) => ReleaseGuard.Compare(one.Name, other.Name)))],
            Content(site, "navigation.md"),
            Content(site, "benchmarks.json"));
    }

    private static string Content(string? folder, string name) =>
        folder is not null && File.Exists(Path.Combine(folder, name)) ? File.ReadAllText(Path.Combine(folder, name), Encoding.UTF8) : "";

    private static List<SiteText> Read(string? folder) => folder is null || !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(file => new SiteText(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file, Encoding.UTF8).ReplaceLineEndings("\n")))];
}
