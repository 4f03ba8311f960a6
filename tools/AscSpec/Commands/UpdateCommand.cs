using System.CommandLine;
using System.Globalization;
using AscSpec.Documents;
using AscSpec.Output;
using AscSpec.Update;

namespace AscSpec.Commands;

/// <summary>Takes in a release of Apple's.</summary>
internal sealed class UpdateCommand : ToolCommand
{
    private const int DefaultTimeout = 100;
    private readonly Option<string?> _spec = new("--spec") { Description = "A document from elsewhere: JSON, or a zip with one. Default: Apple's download, if it changed since the last.", HelpName = "FILE|URL" };
    private readonly Option<int> _timeout = NumberOption.Create("--timeout", "Seconds that the download may take.", "SECONDS", least: 1, DefaultTimeout);
    private readonly Option<bool> _allowOtherApi = new("--allow-other-api") { Description = "Take a document whose title is not the one in the repository." };
    private readonly Option<bool> _allowDowngrade = new("--allow-downgrade") { Description = "Take a document of a lower version than the repository has." };
    private readonly Option<bool> _allowRemovals = new("--allow-removals") { Description = "Take a document that lacks more than 5 percent of the repository's operations." };

    public UpdateCommand(ToolHost host)
        : base("update", "Download Apple's document into the cache and, in the repository, make surface, restored document and report of it: all or nothing.", host)
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
            UpdateOutcome.Unchanged => $"nothing changed: version {result.Version} is what the repository has",
            UpdateOutcome.SameFacts => $"version {result.Version}: Apple's file is another, the facts are the same",
            UpdateOutcome.Changed => string.Create(CultureInfo.InvariantCulture, $"version {result.PreviousVersion} → {result.Version}: {result.FactsAdded} facts added, {result.FactsRemoved} removed"),
            _ => $"version {result.Version} is cached in {Host.CacheDirectory}",
        });
        foreach (string file in result.Files)
        {
            report.Line($"  {file}");
        }
    }
}
