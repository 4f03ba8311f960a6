using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using AppStoreConnect.Spec.Diff;
using AscSpec.Commands;
using AscSpec.Documents;
using AscSpec.Files;
using AscSpec.Output;
using AscSpec.Overlay;

namespace AscSpec.Diff;

/// <summary>Shows what changed between two documents and what it means for a client.</summary>
internal sealed class DiffCommand : ToolCommand
{
    private const string Inputs = "A surface, a document (JSON or zip), a URL, a git revision of the repository's surface (HEAD~1, git:NAME), or 'cache' for the downloaded document.";

    private readonly Argument<string?> _old = new("OLD") { Description = "The old document. " + Inputs, Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string?> _new = new("NEW") { Description = "The new document, in the same forms. Default: the repository's surface.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _before = new("--before") { Description = "The document before OLD, to detect reverted changes: in the same forms, or a report in JSON. Default: the repository's report of OLD.", HelpName = "SPEC" };
    private readonly Option<string?> _path = new("--path") { Description = "Show only changes to these paths and the schemas that their operations use. * matches any text.", HelpName = "GLOB" };
    private readonly Option<string?> _resource = new("--resource") { Description = "Show only changes to this resource: its type (apps), schema (App), or tag (Apps).", HelpName = "NAME" };
    private readonly Option<string?> _ignore = new("--ignore") { Description = "A file with accepted findings: on each line, a rule id and optionally a place. * matches any text, and # starts a comment.", HelpName = "FILE" };
    private readonly Option<string?> _failOn = new("--fail-on") { Description = "Exit with code 4 if a finding that is not accepted has at least this level: breaking, risk, or any.", HelpName = "LEVEL" };
    private readonly Option<string?> _markdown = new("--markdown") { Description = "Also write the report as Markdown to this file.", HelpName = "FILE" };
    private readonly Option<string?> _reports = new("--reports") { Description = "Also write the report as Markdown and JSON to this directory, under the same names as 'update'.", HelpName = "DIR" };
    private readonly Option<string?> _html = new("--html") { Description = "Also write the report as HTML to this file.", HelpName = "FILE" };
    private readonly Option<string?> _format = new("--format") { Description = "The output format: text (default), markdown, html, or json (the same as --json).", HelpName = "FORMAT" };
    private readonly Option<bool> _summary = new("--summary") { Description = "Write at most 20 lines, for a chat or a quick overview." };
    private readonly Option<bool> _full = new("--full") { Description = "Show every line instead of collapsing long lists." };
    private readonly Option<bool> _listRules = new("--list-rules") { Description = "List the rules as Markdown without comparing anything." };

    public DiffCommand(ToolHost host)
        : base("diff", "Shows what changed between two documents: for requests and responses, and for code compiled against the package.", host)
    {
        Arguments.Add(_old);
        Arguments.Add(_new);
        foreach (Option option in new Option[] { _before, _path, _resource, _ignore, _failOn, _markdown, _html, _reports, _format, _summary, _full, _listRules })
        {
            Options.Add(option);
        }

        _failOn.AcceptOnlyFromAmong("breaking", "risk", "any");
        _format.AcceptOnlyFromAmong("text", "markdown", "html", "json");
        Validators.Add(result =>
        {
            if (result.GetValue(_old) is null && !result.GetValue(_listRules))
            {
                result.AddError("Specify what to compare: asc-spec diff OLD [NEW].");
            }
        });
    }

    protected override async Task<CommandResult> ExecuteAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        if (parse.GetValue(_listRules))
        {
            return new CommandResult(RuleModels.All, report => report.Verbatim(SpecRulesPage.Write()));
        }

        var inputs = new DiffInputs(Host);
        Task<LoadedDocument> reading = Task.Run(() => inputs.ReadAsync(parse.GetValue(_old), cancellationToken), cancellationToken);
        LoadedDocument @new = await inputs.ReadAsync(parse.GetValue(_new), cancellationToken).ConfigureAwait(false);
        LoadedDocument old = await reading.ConfigureAwait(false);
        var options = new SpecDiffOptions
        {
            Correct = Corrections.Of(OverlayFile.Load(null, Host.CurrentDirectory).Overlay),
            ChangesBefore = await inputs.ReadChangesBeforeAsync(parse.GetValue(_before), old, cancellationToken).ConfigureAwait(false),
            Ignore = ReadIgnoreList(parse.GetValue(_ignore)),
            Filter = new SpecFilter(parse.GetValue(_path), parse.GetValue(_resource)),
        };
        SpecDiffReport report = SpecDiffReport.Create(old.Description, @new.Description, options);
        WriteFiles(report, parse, cancellationToken);
        object model = IsJson(parse) ? JsonNode.Parse(report.Json)! : report;
        return new CommandResult(model, View(report, parse), ExitCode(report.Diff, parse.GetValue(_failOn)));
    }

    /// <summary>Whether the output is for a script.</summary>
    public override bool IsJson(ParseResult parse) => base.IsJson(parse) || parse.GetValue(_format) == "json";

    private Action<IReport> View(SpecDiffReport report, ParseResult parse)
    {
        bool full = parse.GetValue(_full) || !Host.OutputIsTerminal;
        return parse.GetValue(_format) switch
        {
            "markdown" => output => output.Verbatim(report.Markdown),
            "html" => output => output.Verbatim(report.Html),
            _ when parse.GetValue(_summary) => output => output.Verbatim(string.Join('\n', report.Summary) + "\n"),
            _ => output => DiffView.Write(output, report.Facts, full),
        };
    }

    private static int ExitCode(SpecDiff diff, string? failOn)
    {
        bool fails = failOn switch
        {
            "breaking" => diff.Open.Any(finding => finding.Level == SpecLevel.Breaking || finding.Source.BreaksSource()),
            "risk" => diff.Open.Any(finding => finding.Level <= SpecLevel.Risk || finding.Source.BreaksSource()),
            "any" => diff.Open.Any(),
            _ => false,
        };
        return fails ? ExitCodes.Findings : ExitCodes.Success;
    }

    private void WriteFiles(SpecDiffReport report, ParseResult parse, CancellationToken cancellationToken)
    {
        using var files = new FileTransaction();
        if (parse.GetValue(_markdown) is { } markdown)
        {
            files.Stage(Host.Resolve(markdown), Encoding.UTF8.GetBytes(report.Markdown));
        }

        if (parse.GetValue(_html) is { } html)
        {
            files.Stage(Host.Resolve(html), Encoding.UTF8.GetBytes(report.Html));
        }

        if (parse.GetValue(_reports) is { } directory)
        {
            files.Stage(Path.Combine(Host.Resolve(directory), report.MarkdownFileName), Encoding.UTF8.GetBytes(report.Markdown));
            files.Stage(Path.Combine(Host.Resolve(directory), report.JsonFileName), Encoding.UTF8.GetBytes(report.Json));
        }

        cancellationToken.ThrowIfCancellationRequested();
        files.Commit();
    }

    private SpecIgnoreList ReadIgnoreList(string? file)
    {
        if (file is null)
        {
            return SpecIgnoreList.Empty;
        }

        try
        {
            return SpecIgnoreList.Parse(File.ReadAllText(Host.Resolve(file)));
        }
        catch (FormatException e)
        {
            throw new ToolException($"{file}: {e.Message}", e);
        }
    }
}
