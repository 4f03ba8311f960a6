using System.Reflection;
using System.Text;

namespace AscSpec.Site;

/// <summary>Creates the whole site.</summary>
internal static class SiteWriter
{
    /// <summary>Marks a folder as a site that this tool created, so that a later run can replace it.</summary>
    public const string Marker = ".asc-spec-site";

    public static IReadOnlyList<SiteFile> Write(SiteFacts facts, SiteTexts texts)
    {
        var navigation = new SiteNavigation(texts);
        IEnumerable<SitePage> pages = new ReadingPages(facts, texts, navigation).All().Concat(new ResourcePages(facts).All()).Concat(new OperationPages(facts).All());
        return
        [
            .. pages.Select(page => page.ToFile(facts.Api, navigation)),
            SearchIndex.Of(facts, texts.Guides),
            Asset("site.css"),
            Asset("search.js"),
            Asset("icon.svg"),
            new(Marker, facts.Api + "\n"),
        ];
    }

    /// <summary>Writes the files to a folder. Files from an earlier run are removed.</summary>
    /// <exception cref="ToolException">The folder contains something else.</exception>
    public static void Save(IReadOnlyList<SiteFile> files, string folder)
    {
        if (Directory.Exists(folder))
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, Marker)))
            {
                throw new ToolException($"'{folder}' is not empty and does not contain a site that this tool created. Specify an empty folder or one that does not exist.");
            }

            Directory.Delete(folder, recursive: true);
        }

        foreach (IGrouping<string, SiteFile> group in files.GroupBy(file => Path.GetDirectoryName(Path.Combine(folder, file.Path))!))
        {
            Directory.CreateDirectory(group.Key);
            foreach (SiteFile file in group)
            {
                File.WriteAllText(Path.Combine(folder, file.Path), file.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }
    }

    private static SiteFile Asset(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("site/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new(name, reader.ReadToEnd());
    }
}
