using System.CommandLine;
using System.Globalization;
using AppStoreConnect.Spec;
using AppStoreConnect.Spec.Diff;
using AscSpec.Commands;
using AscSpec.Diff;
using AscSpec.Documents;
using AscSpec.Overlay;
using AscSpec.Queries;

namespace AscSpec.Site;

/// <summary>Writes the documentation as a static site.</summary>
internal sealed class SiteCommand : DocumentCommand
{
    private readonly Argument<string> _folder = new("OUT") { Description = "The folder to write to. It must be empty or contain an earlier site, which is replaced." };

    public SiteCommand(ToolHost host)
        : base("site", "Writes the documentation site: resources, operations with their C# calls, guides, releases, and search.", host) => Arguments.Add(_folder);

    protected override CommandResult Answer(LoadedDocument document, ParseResult parse)
    {
        string folder = Host.Resolve(parse.GetRequiredValue(_folder));
        Repository? repository = Repository.Find(Host.CurrentDirectory);
        (OverlayDocument overlay, _) = OverlayFile.Load(path: null, Host.CurrentDirectory);
        ApiDescription corrected = Corrections.Of(overlay)(document.Description);
        SiteTexts texts = SiteTexts.Load(repository);
        var facts = new SiteFacts(
            document.Description, corrected, ReleaseHistory.Load(repository, document.Description.Title), new SpecSuccessors(document.Description).OfOperation, texts);
        IReadOnlyList<SiteFile> files = SiteWriter.Write(facts, texts);
        SiteWriter.Save(files, folder);
        int pages = files.Count(file => file.Path.EndsWith(".html", StringComparison.Ordinal));
        return new CommandResult(new { folder, pages, operations = facts.Operations.Count, resources = facts.Resources.Count }, report =>
            report.Fields([("site", Path.Combine(folder, "index.html")), ("pages", pages.ToString(CultureInfo.InvariantCulture))]));
    }
}
