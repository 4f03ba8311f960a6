using System.CommandLine;
using AscSpec.Documents;
using AscSpec.Queries;

namespace AscSpec.Commands;

/// <summary>Shows one operation.</summary>
internal sealed class OperationCommand : DocumentCommand
{
    private readonly Argument<string[]> _name = new("OPERATION")
    {
        Description = "An operationId, or a method and path (GET /v1/apps/{id}). Placeholders can have values.",
        Arity = new ArgumentArity(1, 2),
    };

    private readonly Option<bool> _short = new("--short") { Description = "Count the values of parameters instead of listing them." };

    public OperationCommand(ToolHost host)
        : base("operation", "Shows an operation: its parameters with their values, its request, and its responses.", host)
    {
        Arguments.Add(_name);
        Options.Add(_short);
    }

    protected override CommandResult Answer(LoadedDocument document, ParseResult parse)
    {
        OperationInfo operation = new OperationIndex(document.Description).Find(string.Join(' ', parse.GetRequiredValue(_name)));
        operation = CSharpView.Of(Host, document).Of(operation);
        bool isShort = parse.GetValue(_short);
        return new CommandResult(operation, report => OperationReport.Write(report, operation, isShort));
    }
}
