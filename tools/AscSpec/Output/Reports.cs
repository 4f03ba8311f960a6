using Spectre.Console;

namespace AscSpec.Output;

/// <summary>Picks how a report is written.</summary>
internal static class Reports
{
    /// <summary>Frames and styles where a person looks at the output, plain lines where a program does.</summary>
    public static IReport Create(ToolHost host, TextWriter output)
    {
        if (!host.OutputIsTerminal)
        {
            return new PlainReport(output);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = host.OutputHasStyles ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = host.OutputHasStyles ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = host.OutputWidth;
        return new TerminalReport(console);
    }
}
