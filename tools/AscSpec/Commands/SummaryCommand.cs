using System.CommandLine;
using System.Globalization;
using AscSpec.Documents;
using AscSpec.Output;
using AscSpec.Queries;

namespace AscSpec.Commands;

/// <summary>Shows the size and parts of a document.</summary>
internal sealed class SummaryCommand(ToolHost host)
    : DocumentCommand("summary", "Shows the document's version and the numbers of its parts.", host)
{
    protected override CommandResult Answer(LoadedDocument document, ParseResult parse)
    {
        DocumentSummary summary = DocumentSummary.Of(document);
        return new CommandResult(summary, report => Write(summary, report));
    }

    private static void Write(DocumentSummary summary, IReport report)
    {
        report.Heading($"{summary.Title} {summary.Version}");
        report.Fields(
        [
            ("read from", summary.Origin),
            ("OpenAPI", summary.OpenApi),
            ("servers", string.Join(", ", summary.Servers)),
            ("Apple's file", summary.Sha256 is null ? "unknown" : $"{Number(summary.Size ?? 0)} bytes, SHA-256 {summary.Sha256}"),
        ]);
        report.Heading("Operations");
        report.Fields(
        [
            ("paths", Number(summary.Paths)),
            ("operations", Number(summary.Operations)),
            .. summary.Methods.Select(pair => (pair.Key, Number(pair.Value))),
            .. summary.ApiVersions.Select(pair => ($"under /{pair.Key}", Number(pair.Value))),
            ("tags", Number(summary.Tags)),
            ("operation parameters", Number(summary.OperationParameters)),
            ("required ones", Number(summary.RequiredParameters)),
            ("lists of enum values", Number(summary.Enums.Parameters)),
            ("distinct lists", Number(summary.Enums.ParameterSets)),
            ("request bodies", Number(summary.RequestBodies)),
            .. summary.MediaTypes.Select(pair => (pair.Key, Number(pair.Value))),
        ]);
        report.Heading("Schemas");
        report.Fields(
        [
            ("schemas", Number(summary.Schemas)),
            ("enums", Number(summary.Enums.Components)),
            ("inline objects", Number(summary.InlineObjects)),
            ("inline enums", Number(summary.Enums.Inline)),
            ("constants", Number(summary.Enums.InlineOfOneValue)),
            ("oneOf", Number(summary.OneOfs)),
            ("discriminators", Number(summary.Discriminators)),
            ("nullable", Number(summary.Nullables)),
        ]);
        report.Heading("Deprecated");
        report.Fields(
        [
            ("operations", Number(summary.Deprecated.Operations)),
            ("parameters", Number(summary.Deprecated.Parameters)),
            ("schemas", Number(summary.Deprecated.Schemas)),
            ("properties", Number(summary.Deprecated.Properties)),
        ]);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
