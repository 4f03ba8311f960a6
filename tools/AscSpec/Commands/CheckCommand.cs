using System.CommandLine;
using System.Globalization;
using AscSpec.Documents;
using AscSpec.Output;
using AscSpec.Overlay;
using Newtonsoft.Json.Linq;

namespace AscSpec.Commands;

/// <summary>Shows which corrections are still needed.</summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly Option<string?> _spec = new("--spec") { Description = "The document to check against. Default: the repository's surface.", HelpName = "FILE" };
    private readonly Option<bool> _refresh = new("--refresh") { Description = "Download Apple's document and check against it." };
    private readonly Option<string?> _overlay = new("--overlay") { Description = "The corrections. Default: the repository's spec/overlay.json.", HelpName = "FILE" };

    public CheckCommand(ToolHost host)
        : base("check", "Checks which corrections in the overlay still have an effect, are no longer needed, or no longer find their target.", host)
    {
        Options.Add(_spec);
        Options.Add(_refresh);
        Options.Add(_overlay);
    }

    protected override async Task<CommandResult> ExecuteAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        (OverlayDocument overlay, string origin) = OverlayFile.Load(parse.GetValue(_overlay) is { } path ? Host.Resolve(path) : null, Host.CurrentDirectory);
        LoadedDocument document = await new DocumentFinder(Host)
            .FindAsync(parse.GetValue(_spec), parse.GetValue(_refresh), cancellationToken).ConfigureAwait(false);
        JToken json = JsonText.Parse(DocumentRestorer.Restore(document.Description, overlay: null).Json);
        IReadOnlyList<OverlayActionResult> results = OverlayApplier.Apply(json, overlay);
        var model = new
        {
            overlay = origin,
            document = document.Origin,
            version = document.Description.Version,
            actions = results.Select(result => new
            {
                id = result.Action.Id,
                outcome = result.Outcome,
                selected = result.Selected,
                changed = result.Changed,
                target = result.Action.Target,
                description = result.Action.Description,
                reason = result.Action.Reason,
                reported = result.Action.Reported,
            }),
        };
        int code = results.All(result => result.Outcome == OverlayOutcome.Applied) ? ExitCodes.Success : ExitCodes.Findings;
        return new CommandResult(model, report => Write(report, document, results), code);
    }

    private static void Write(IReport report, LoadedDocument document, IReadOnlyList<OverlayActionResult> results)
    {
        report.Heading(string.Create(CultureInfo.InvariantCulture, $"{results.Count} corrections, checked against {document.Description.Title} {document.Description.Version}"));
        foreach ((OverlayOutcome outcome, string heading) in new[]
        {
            (OverlayOutcome.Unneeded, "No longer needed: the document is already correct"),
            (OverlayOutcome.Lost, "Target not found: moved or removed"),
            (OverlayOutcome.Misfit, "Does not match the type of the selected nodes"),
            (OverlayOutcome.Applied, "Needed"),
        })
        {
            List<OverlayActionResult> group = [.. results.Where(result => result.Outcome == outcome)];
            if (group.Count > 0)
            {
                report.Heading(heading);
                report.Table(["correction", "what it does", "changes"], [.. group.Select(Row)]);
            }
        }
    }

    private static IReadOnlyList<string> Row(OverlayActionResult result) =>
    [
        result.Action.Id,
        result.Action.Description ?? result.Action.Target,
        string.Create(CultureInfo.InvariantCulture, $"{result.Changed} of {result.Selected}"),
    ];
}
