using System.CommandLine;
using System.Globalization;
using System.Text;
using AscSpec.Documents;
using AscSpec.Files;

namespace AscSpec.Commands;

/// <summary>Writes the document to a file or standard output.</summary>
internal sealed class ExportCommand : DocumentCommand
{
    private readonly Option<SpecForm> _form = new("--format") { Description = "OpenAPI 3.0 JSON, or this repository's surface notation.", DefaultValueFactory = _ => SpecForm.OpenApi };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The output file. Default: standard output.", HelpName = "FILE" };

    public ExportCommand(ToolHost host)
        : base("export", "Writes the facts as an OpenAPI document in JSON or as a surface; with --corrected, as for the client.", host)
    {
        Options.Add(_form);
        Options.Add(_output);
    }

    protected override CommandResult Answer(LoadedDocument document, ParseResult parse)
    {
        SpecForm form = parse.GetValue(_form);
        byte[] content = form == SpecForm.Surface
            ? SurfaceText.Write(document.Description, document.Source)
            : DocumentRestorer.Restore(document.Description, overlay: null).Json;
        if (parse.GetValue(_output) is not { } output)
        {
            string text = Encoding.UTF8.GetString(content);
            return new CommandResult(new { format = form, version = document.Description.Version, content = text }, report => report.Verbatim(text));
        }

        string path = Host.Resolve(output);
        using var files = new FileTransaction();
        files.Stage(path, content);
        files.Commit();
        var model = new { format = form, version = document.Description.Version, output = path, size = content.Length };
        return new CommandResult(model, report => report.Line(
            string.Create(CultureInfo.InvariantCulture, $"{path}: {document.Description.Title} {document.Description.Version}, {content.Length} bytes")));
    }
}
