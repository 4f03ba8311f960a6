using System.CommandLine;
using System.Globalization;
using AscSpec.Documents;
using AscSpec.Output;
using AscSpec.Queries;

namespace AscSpec.Commands;

/// <summary>Shows one resource.</summary>
internal sealed class ResourceCommand : DocumentCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "The resource's tag (Apps), type (apps), or schema (App)." };

    private readonly Option<bool> _short = new("--short") { Description = "Write one line per operation." };

    public ResourceCommand(ToolHost host)
        : base("resource", "Shows a resource: its operations with their parameters and their request and response schemas.", host)
    {
        Arguments.Add(_name);
        Options.Add(_short);
    }

    protected override CommandResult Answer(LoadedDocument document, ParseResult parse)
    {
        ResourceInfo resource = new ResourceIndex(document.Description).Find(parse.GetRequiredValue(_name));
        CSharpView view = CSharpView.Of(Host, document);
        resource = resource with { Operations = [.. resource.Operations.Select(view.Of)] };
        bool isShort = parse.GetValue(_short);
        return new CommandResult(resource, report => Write(report, resource, isShort));
    }

    private static void Write(IReport report, ResourceInfo resource, bool isShort)
    {
        report.Heading(string.Create(CultureInfo.InvariantCulture, $"{resource.Name}: {resource.Operations.Count} operations"));
        report.Fields(
        [
            ("requests", resource.Requests.Count == 0 ? "none" : string.Join(", ", resource.Requests)),
            ("responses", resource.Responses.Count == 0 ? "none" : string.Join(", ", resource.Responses)),
        ]);
        if (isShort)
        {
            report.Table(["operation", "", "C#"], [.. resource.Operations.Select(operation => (IReadOnlyList<string>)[operation.Name, operation.Deprecated ? "deprecated" : "", operation.CSharp?.Call ?? ""])]);
            return;
        }

        foreach (OperationInfo operation in resource.Operations)
        {
            OperationReport.Write(report, operation);
        }
    }
}
