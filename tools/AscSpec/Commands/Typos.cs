using System.CommandLine;
using AscSpec.Queries;

namespace AscSpec.Commands;

/// <summary>Suggests commands and options for typos.</summary>
internal static class Typos
{
    /// <summary>Returns the names most similar to the first unknown command or option, or none if no name is similar.</summary>
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
