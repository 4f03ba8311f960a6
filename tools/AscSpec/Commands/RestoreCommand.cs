using System.CommandLine;
using System.Globalization;
using AscSpec.Documents;
using AscSpec.Files;
using AscSpec.Overlay;

namespace AscSpec.Commands;

/// <summary>Creates the document that the build reads.</summary>
internal sealed class RestoreCommand : ToolCommand
{
    private readonly Option<string?> _spec = new("--spec") { Description = "The facts: a surface, an OpenAPI document in JSON, or a zip with one. Default: the repository's spec/surface.txt.", HelpName = "FILE" };
    private readonly Option<string?> _overlay = new("--overlay") { Description = "The corrections. Default: the repository's spec/overlay.json.", HelpName = "FILE" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The output file. Default: the repository's spec/openapi.oas.json.", HelpName = "FILE" };

    public RestoreCommand(ToolHost host)
        : base("restore", "Creates spec/openapi.oas.json, which the build reads, from spec/surface.txt and spec/overlay.json.", host)
    {
        Options.Add(_spec);
        Options.Add(_overlay);
        Options.Add(_output);
    }

    protected override Task<CommandResult> ExecuteAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        Repository? repository = Repository.Find(Host.CurrentDirectory);
        string spec = Path(parse, _spec) ?? repository?.Surface ?? throw Missing("--spec");
        string output = Path(parse, _output) ?? repository?.RestoredDocument ?? throw Missing("--output");
        string? overlayPath = Path(parse, _overlay);
        (OverlayDocument overlay, string overlayOrigin) = OverlayFile.Load(overlayPath, Host.CurrentDirectory);
        LoadedDocument document = DocumentReader.Read(SpecContentReader.ReadFile(spec));
        ProblemText.Warn(Host, document);
        RestoredDocument restored = DocumentRestorer.Restore(document.Description, overlay);
        foreach (OverlayActionResult misfit in restored.Actions.Where(action => action.Outcome == OverlayOutcome.Misfit))
        {
            Host.Warn($"{overlayOrigin}: '{misfit.Action.Id}' does not match the type of a selected node and was not applied there");
        }

        bool written = Write(output, restored.Json, [spec, overlayOrigin]);
        int applied = restored.Actions.Count(action => action.Outcome == OverlayOutcome.Applied);
        var model = new { output, written, size = restored.Json.Length, version = document.Description.Version, actions = restored.Actions.Count, applied };
        return Task.FromResult(new CommandResult(model, report => report.Line(written
            ? string.Create(CultureInfo.InvariantCulture, $"{output}: {document.Description.Title} {document.Description.Version} with {applied} of {restored.Actions.Count} corrections")
            : $"{output} is up to date")));
    }

    private static ToolException Missing(string option) =>
        new($"the current directory is not in a repository with a spec/surface.txt; specify a file with {option}", ExitCodes.Usage);

    private string? Path(ParseResult parse, Option<string?> option) => parse.GetValue(option) is { } path ? Host.Resolve(path) : null;

    // An unchanged document that is newer than its inputs is not written again, because the compiler compares dates.
    private static bool Write(string output, byte[] json, IReadOnlyList<string> inputs)
    {
        try
        {
            var present = new FileInfo(output);
            if (present.Exists && present.Length == json.Length
                && inputs.All(input => File.GetLastWriteTimeUtc(input) <= present.LastWriteTimeUtc)
                && File.ReadAllBytes(output).AsSpan().SequenceEqual(json))
            {
                return false;
            }

            using var files = new FileTransaction();
            files.Stage(output, json);
            files.Commit();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{output}' cannot be written: {e.Message}", e);
        }
    }
}
