using System.CommandLine;
using AscSpec.Documents;
using AscSpec.Queries;

namespace AscSpec.Commands;

/// <summary>One operation.</summary>
internal sealed class OperationCommand : DocumentCommand
{
    private readonly Argument<string[]> _name = new("OPERATION")
    {
        Description = "An operationId, or method and path (GET /v1/apps/{id}); ids may be filled in.",
        Arity = new ArgumentArity(1, 2),
    };

    public OperationCommand(ToolHost host)
        : base("operation", "An operation: its parameters with their values, its request and its responses.", host)
    {
        Arguments.Add(_name);
    }

    protected override CommandResult Answer(LoadedDocument document, ParseResult parse)
    {
        OperationInfo operation = new OperationIndex(document.Description).Find(string.Join(' ', parse.GetRequiredValue(_name)));
        return new CommandResult(operation, report => OperationReport.Write(report, operation));
    }
}
