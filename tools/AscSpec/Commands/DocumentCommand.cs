using System.CommandLine;
using AppStoreConnect.Spec;
using AscSpec.Documents;
using AscSpec.Overlay;

namespace AscSpec.Commands;

/// <summary>A command that shows something about one document.</summary>
internal abstract class DocumentCommand : ToolCommand
{
    private readonly Option<string?> _spec = new("--spec") { Description = "The document to read: a surface, an OpenAPI document in JSON, a zip with one, or a URL.", HelpName = "FILE" };
    private readonly Option<bool> _refresh = new("--refresh") { Description = "Download Apple's document and read it." };
    private readonly Option<bool> _corrected = new("--corrected") { Description = "Apply the corrections in spec/overlay.json, as for the client." };

    protected DocumentCommand(string name, string description, ToolHost host)
        : base(name, description, host)
    {
        Options.Add(_spec);
        Options.Add(_refresh);
        Options.Add(_corrected);
        Validators.Add(result =>
        {
            if (result.GetValue(_spec) is not null && result.GetValue(_refresh))
            {
                result.AddError("--refresh downloads Apple's document and cannot be combined with --spec.");
            }
        });
    }

    /// <summary>Computes the result.</summary>
    /// <exception cref="ToolException">There is no result.</exception>
    protected abstract CommandResult Answer(LoadedDocument document, ParseResult parse);

    protected sealed override async Task<CommandResult> ExecuteAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        LoadedDocument document = await new DocumentFinder(Host)
            .FindAsync(parse.GetValue(_spec), parse.GetValue(_refresh), cancellationToken).ConfigureAwait(false);
        if (parse.GetValue(_corrected))
        {
            (OverlayDocument overlay, _) = OverlayFile.Load(path: null, Host.CurrentDirectory);
            ApiDescription corrected = DocumentRestorer.Correct(document.Description, overlay);
            document = document with { Description = corrected };
        }

        return Answer(document, parse);
    }
}
