using System.CommandLine;
using AscSpec.Queries;

namespace AscSpec.Commands;

/// <summary>Commands and options that were perhaps meant.</summary>
internal static class Typos
{
    /// <summary>The names nearest to the first word that is no command or option; none where nothing is near.</summary>
    public static IReadOnlyList<string> Nearest(ParseResult parse)
    {
        if (parse.UnmatchedTokens is not [{ Length: > 0 } word, ..])
        {
            return [];
        }

        Command command = parse.CommandResult.Command;
        IEnumerable<string> names = word.StartsWith('-') ? command.Options.Select(option => option.Name) : command.Subcommands.Select(subcommand => subcommand.Name);
        return [.. NearestNames.Find(word, names).Take(2)];
    }
}
