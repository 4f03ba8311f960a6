using System.CommandLine;
using AscSpec.Output;

namespace AscSpec.Commands;

/// <summary>A command: works out a result, which is then written for a script or a person. Nothing is written when it fails half-way.</summary>
internal abstract class ToolCommand : Command
{
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON, for scripts." };

    protected ToolCommand(string name, string description, ToolHost host)
        : base(name, description)
    {
        Host = host;
        Options.Add(_json);
        SetAction(RunAsync);
    }

    /// <summary>The surroundings.</summary>
    protected ToolHost Host { get; }

    /// <summary>Whether a script reads what the command writes.</summary>
    public virtual bool IsJson(ParseResult parse) => parse.GetValue(_json);

    /// <exception cref="ToolException">It cannot be done; the message says why.</exception>
    protected abstract Task<CommandResult> ExecuteAsync(ParseResult parse, CancellationToken cancellationToken);

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        CommandResult result = await ExecuteAsync(parse, cancellationToken).ConfigureAwait(false);
        if (IsJson(parse))
        {
            await Host.WriteAsync(JsonOutput.Write(result.Model)).ConfigureAwait(false);
        }
        else
        {
            using var text = new StringWriter { NewLine = Host.Output.NewLine };
            result.Write(Reports.Create(Host, text));
            await Host.WriteAsync(text.ToString()).ConfigureAwait(false);
        }

        return result.ExitCode;
    }
}
