using System.CommandLine;
using System.Globalization;
using AscSpec.Documents;
using AscSpec.Queries;

namespace AscSpec.Commands;

/// <summary>Lists all resources.</summary>
internal sealed class ResourcesCommand(ToolHost host)
    : DocumentCommand("resources", "Lists all resources (the document's tags) with their number of operations.", host)
{
    protected override CommandResult Answer(LoadedDocument document, ParseResult parse)
    {
        IReadOnlyList<ResourceCount> resources = new ResourceIndex(document.Description).Counts;
        return new CommandResult(resources, report => report.Table(
            ["resource", "operations", "deprecated"],
            [.. resources.Select(resource => (IReadOnlyList<string>)[resource.Name, Number(resource.Operations), resource.Deprecated == 0 ? string.Empty : $"{Number(resource.Deprecated)} deprecated"])]));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
