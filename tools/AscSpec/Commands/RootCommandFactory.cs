using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using AscSpec.Diff;
using AscSpec.Site;

namespace AscSpec.Commands;

/// <summary>Creates all commands and the help, which lists the exit codes.</summary>
internal static class RootCommandFactory
{
    public static RootCommand Create(ToolHost host)
    {
        var root = new RootCommand(
            "Reads, explains, corrects, and compares App Store Connect API documents. "
            + "In a repository, it reads its spec/surface.txt; elsewhere, it reads the document that 'update' has downloaded.")
        {
            new SummaryCommand(host),
            new ResourcesCommand(host),
            new ResourceCommand(host),
            new OperationCommand(host),
            new SchemaCommand(host),
            new SearchCommand(host),
            new UpdateCommand(host),
            new RestoreCommand(host),
            new CheckCommand(host),
            new ExportCommand(host),
            new DiffCommand(host),
            new CompletionCommand(host),
            new SiteCommand(host),
        };
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = new ExitCodeHelpAction((HelpAction)help.Action!);
        }

        root.SetAction(parse => parse.CommandResult.Command.Options.OfType<HelpOption>().First().Action is SynchronousCommandLineAction help ? help.Invoke(parse) : ExitCodes.Success);
        return root;
    }
}
