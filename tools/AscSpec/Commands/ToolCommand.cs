using System.CommandLine;
using AscSpec.Output;

namespace AscSpec.Commands;

/// <summary>A command. It computes a result and then writes it for a script or a person. If it fails, nothing is written.</summary>
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

    /// <summary>The environment that the command runs in.</summary>
    protected ToolHost Host { get; }

    /// <summary>Whether the command writes for a script.</summary>
    public virtual bool IsJson(ParseResult parse) => parse.GetValue(_json);

    /// <exception cref="ToolException">The command failed. The message says why.</exception>
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
