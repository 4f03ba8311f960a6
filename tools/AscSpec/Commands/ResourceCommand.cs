using System.CommandLine;
using System.Globalization;
using AscSpec.Documents;
using AscSpec.Output;
using AscSpec.Queries;

namespace AscSpec.Commands;

/// <summary>One tag.</summary>
internal sealed class ResourceCommand : DocumentCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "The resource's tag (Apps), type (apps) or schema (App)." };

    public ResourceCommand(ToolHost host)
        : base("resource", "A resource: its operations with their parameters, request and response schemas.", host)
    {
        Arguments.Add(_name);
    }

    protected override CommandResult Answer(LoadedDocument document, ParseResult parse)
    {
        ResourceInfo resource = new ResourceIndex(document.Description).Find(parse.GetRequiredValue(_name));
        return new CommandResult(resource, report => Write(report, resource));
    }

    private static void Write(IReport report, ResourceInfo resource)
    {
        report.Heading(string.Create(CultureInfo.InvariantCulture, $"{resource.Name}: {resource.Operations.Count} operations"));
        report.Fields(
        [
            ("requests", resource.Requests.Count == 0 ? "none" : string.Join(", ", resource.Requests)),
            ("responses", resource.Responses.Count == 0 ? "none" : string.Join(", ", resource.Responses)),
        ]);
        foreach (OperationInfo operation in resource.Operations)
        {
            OperationReport.Write(report, operation);
        }
    }
}
