using Spectre.Console;

namespace AscSpec.Output;

/// <summary>Chooses how a report is written.</summary>
internal static class Reports
{
    /// <summary>Returns a report with borders and styles for people, or with plain lines for programs.</summary>
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
