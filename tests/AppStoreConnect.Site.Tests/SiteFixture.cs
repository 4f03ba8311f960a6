using System.Reflection;
using System.Text;
using AppStoreConnect.Spec.Diff;
using AscSpec.Diff;
using AscSpec.Documents;
using AscSpec.Overlay;
using AscSpec.Queries;
using AscSpec.Site;

namespace AppStoreConnect.Site.Tests;

/// <summary>The site of the repository's own facts, made once.</summary>
public sealed class SiteFixture
{
    public SiteFixture()
    {
        string root = typeof(SiteFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        LoadedDocument document = DocumentReader.Read(new SpecContent(SpecForm.Surface, File.ReadAllBytes(Path.Combine(root, "spec", "surface.txt")), "surface.txt"));
        (OverlayDocument overlay, _) = OverlayFile.Load(path: null, root);
        Facts = new(
            document.Description,
            Corrections.Of(overlay)(document.Description),
            ReleaseHistory.Load(new Repository(root), document.Description.Title),
            new SpecSuccessors(document.Description).OfOperation);
        Files = SiteWriter.Write(Facts, Texts(Path.Combine(root, "tools", "site", "guides")), Texts(Path.Combine(root, "spec", "reports"))).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
    }

    internal SiteFacts Facts { get; }

    internal IReadOnlyDictionary<string, string> Files { get; }

    internal IEnumerable<KeyValuePair<string, string>> Pages => Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal));

    private static List<(string Name, string Text)> Texts(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file, Encoding.UTF8)))];
}
