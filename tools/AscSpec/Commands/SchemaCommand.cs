using System.CommandLine;
using AscSpec.Documents;
using AscSpec.Output;
using AscSpec.Queries;

namespace AscSpec.Commands;

/// <summary>Shows one schema.</summary>
internal sealed class SchemaCommand : DocumentCommand
{
    private const int DefaultDepth = 4;
    private readonly Argument<string> _name = new("NAME") { Description = "The schema's name." };
    private readonly Option<int> _depth = NumberOption.Create("--depth", "The number of levels to show below the schema. References are followed.", "N", least: 0, DefaultDepth);

    public SchemaCommand(ToolHost host)
        : base("schema", "Shows a schema: its structure, with required, nullable, and deprecated properties and all enum values.", host)
    {
        Arguments.Add(_name);
        Options.Add(_depth);
    }

    protected override CommandResult Answer(LoadedDocument document, ParseResult parse)
    {
        SchemaNode schema = new SchemaIndex(document.Description).Find(parse.GetRequiredValue(_name), parse.GetValue(_depth));
        schema = CSharpView.Of(Host, document).Of(schema.Name, schema);
        return new CommandResult(schema, report =>
        {
            if (schema.Since is { } since)
            {
                report.Fields([("since", since)]);
            }

            report.Tree(ToReport(schema));
        });
    }

    private static ReportNode ToReport(SchemaNode node) => new(node.Name, Detail(node), [.. node.Children.Select(ToReport)]);

    private static string Detail(SchemaNode node)
    {
        List<string> parts = [node.Values is null || node.Reference is not null ? node.Type : "one of"];
        if (node.Values is { } values)
        {
            parts[0] += " " + (values.Count == 0 ? "no values" : string.Join(" | ", values));
        }

        foreach ((bool holds, string word) in new[] { (node.Required, "required"), (node.Nullable, "nullable"), (node.Deprecated, "deprecated"), (node.Cut, "…") })
        {
            if (holds)
            {
                parts.Add(word);
            }
        }

        return string.Join(", ", parts) + (node.CSharp is { } member ? "  → " + member : "");
    }
}
