using System.CommandLine;
using System.Globalization;
using AscSpec.Documents;
using AscSpec.Output;
using AscSpec.Update;

namespace AscSpec.Commands;

/// <summary>Updates to a release from Apple.</summary>
internal sealed class UpdateCommand : ToolCommand
{
    private const int DefaultTimeout = 100;
    private readonly Option<string?> _spec = new("--spec") { Description = "Another document: JSON, or a zip with one. Default: Apple's download, if it has changed since the last one.", HelpName = "FILE|URL" };
    private readonly Option<int> _timeout = NumberOption.Create("--timeout", "The maximum duration of the download in seconds.", "SECONDS", least: 1, DefaultTimeout);
    private readonly Option<bool> _allowOtherApi = new("--allow-other-api") { Description = "Accept a document with a title other than the one in the repository." };
    private readonly Option<bool> _allowDowngrade = new("--allow-downgrade") { Description = "Accept a document with a lower version than the one in the repository." };
    private readonly Option<bool> _allowRemovals = new("--allow-removals") { Description = "Accept a document that lacks more than 5 percent of the repository's operations." };

    public UpdateCommand(ToolHost host)
        : base("update", "Downloads Apple's document to the cache and, in a repository, updates the surface, the restored document, and the report. If anything fails, nothing is changed.", host)
    {
        Options.Add(_spec);
        Options.Add(_timeout);
        Options.Add(_allowOtherApi);
        Options.Add(_allowDowngrade);
        Options.Add(_allowRemovals);
    }

    protected override async Task<CommandResult> ExecuteAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var downloader = new Downloader { Timeout = TimeSpan.FromSeconds(parse.GetValue(_timeout)) };
        var updater = new Updater(Host, new DocumentFetcher(Host, downloader), [new SpecDiffReporter()]);
        var allowed = new UpdatePermissions(parse.GetValue(_allowOtherApi), parse.GetValue(_allowDowngrade), parse.GetValue(_allowRemovals));
        UpdateResult result = await updater.UpdateAsync(parse.GetValue(_spec), allowed, cancellationToken).ConfigureAwait(false);
        return new CommandResult(result, report => Write(report, result));
    }

    private void Write(IReport report, UpdateResult result)
    {
        report.Line(result.Outcome switch
        {
            UpdateOutcome.Unchanged => $"nothing changed: the repository already has version {result.Version}",
            UpdateOutcome.SameFacts => $"version {result.Version}: Apple's file has changed, but its facts have not",
            UpdateOutcome.Changed => string.Create(CultureInfo.InvariantCulture, $"version {result.PreviousVersion} → {result.Version}: {result.FactsAdded} facts added, {result.FactsRemoved} removed"),
            _ => $"version {result.Version} is cached in {Host.CacheDirectory}",
        });
        foreach (string file in result.Files)
        {
            report.Line($"  {file}");
        }
    }
}
