using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AscSpec.Commands;

/// <summary>Shows the help of the library, followed by the exit codes.</summary>
internal sealed class ExitCodeHelpAction(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Exit codes:");
        foreach ((int exitCode, string meaning) in ExitCodes.Listed)
        {
            output.WriteLine($"  {exitCode}  {meaning}");
        }

        output.WriteLine();
        return code;
    }
}
