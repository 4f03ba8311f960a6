using System.Reflection;
using AppStoreConnect.Spec.Diff;
using AscSpec.Diff;
using AscSpec.Documents;
using AscSpec.Overlay;
using AscSpec.Queries;
using AscSpec.Site;

[assembly: AssemblyFixture(typeof(AppStoreConnect.Site.Tests.SiteFixture))]

namespace AppStoreConnect.Site.Tests;

/// <summary>The site for the facts in the repository, created once.</summary>
public sealed class SiteFixture : IDisposable
{
    private readonly Lazy<DirectoryInfo> _folder;

    public SiteFixture()
    {
        Texts = SiteTexts.Load(new Repository(Root));
        Facts = FactsWith(Texts);
        IReadOnlyList<SiteFile> files = SiteWriter.Write(Facts, Texts);
        Files = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        _folder = new(() =>
        {
            DirectoryInfo folder = Directory.CreateTempSubdirectory("asc-site");
            SiteWriter.Save(files, folder.FullName);
            return folder;
        });
    }

    internal static string Root { get; } = typeof(SiteFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    internal SiteFacts Facts { get; }

    internal SiteTexts Texts { get; }

    internal IReadOnlyDictionary<string, string> Files { get; }

    internal IEnumerable<KeyValuePair<string, string>> Pages => Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>The site on disk, for a browser.</summary>
    internal string Folder => _folder.Value.FullName;

    /// <summary>Returns the facts in the repository with other texts.</summary>
    internal static SiteFacts FactsWith(SiteTexts texts)
    {
        LoadedDocument document = DocumentReader.Read(new SpecContent(SpecForm.Surface, File.ReadAllBytes(Path.Combine(Root, "spec", "surface.txt")), "surface.txt"));
        (OverlayDocument overlay, _) = OverlayFile.Load(path: null, Root);
        return new(
            document.Description, Corrections.Of(overlay)(document.Description), ReleaseHistory.Load(new Repository(Root), document.Description.Title),
                new SpecSuccessors(document.Description).OfOperation, texts);
    }

    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            _folder.Value.Delete(recursive: true);
        }
    }
}
