using AscSpec.Output;
using Spectre.Console;

namespace AscSpec.Tests.Output;

public sealed class ReportTests
{
    private const string Hostile = "[red]x[/] \u001b[2J [bold";

    [Fact]
    public void Plain_Everything_IsPlainLines()
    {
        using var text = new StringWriter { NewLine = "\n" };

        Write(new PlainReport(text));

        Assert.Equal(
            """
            Title
            name   value
            other  v

            Next
            a    long cell
            bbb  [red]x[/] \u001B[2J [bold
            root: detail
              child
            """ + "\n",
            text.ToString());
    }

    [Fact]
    public void Terminal_HostileText_IsShownAndNotObeyed()
    {
        using var text = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.EightBit, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 200;
        var report = new TerminalReport(console);

        Write(report);
        report.Heading(Hostile);
        report.Line(Hostile);
        report.Fields([(Hostile, Hostile)]);
        report.Tree(new ReportNode(Hostile, Hostile, [new ReportNode(Hostile, Hostile, [])]));
        report.Verbatim(Hostile + "\n" + Hostile);

        Assert.Contains("[red]x[/] \\u001B[2J [bold", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_HostileText_IsAscii()
    {
        string json = JsonOutput.Write(new { name = Hostile + "\u202e\u009b" });

        Assert.All(json, c => Assert.True(c is '\n' or (>= ' ' and < '\u007f')));
    }

    private static void Write(IReport report)
    {
        report.Heading("Title");
        report.Fields([("name", "value"), ("other", "v")]);
        report.Heading("Next");
        report.Table(["one", "two"], [["a", "long cell"], ["bbb", Hostile]]);
        report.Table(["one", "two"], []);
        report.Tree(new ReportNode("root", "detail", [new ReportNode("child", string.Empty, [])]));
    }
}
