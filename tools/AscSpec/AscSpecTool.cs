using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using AscSpec.Commands;
using AscSpec.Files;
using AscSpec.Output;

namespace AscSpec;

/// <summary>The command line: which command, and what becomes of failures.</summary>
internal static class AscSpecTool
{
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolHost host, CancellationToken cancellationToken)
    {
        ParseResult parse = RootCommandFactory.Create(host).Parse(arguments);
        if (parse.Action is ParseErrorAction && parse.Errors.Count > 0)
        {
            return await FailAsync(host, UsageMessage(parse), ExitCodes.Usage, Typos.Nearest(parse), arguments.Contains("--json")).ConfigureAwait(false);
        }

        var configuration = new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false };
        try
        {
            int code = await parse.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            await host.WriteAsync(string.Empty).ConfigureAwait(false); // what the help has written is flushed
            return code;
        }
        catch (ToolException e)
        {
            return await FailAsync(host, e.Message, e.ExitCode, (e as NotFoundException)?.Nearest ?? [], IsJson(parse)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync(host, "stopped; nothing was changed", ExitCodes.Failure, [], IsJson(parse)).ConfigureAwait(false);
        }
        catch (ClosedOutputException)
        {
            return ExitCodes.Success; // `asc-spec … | head` has read enough
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(host, e.Message, ExitCodes.Failure, [], IsJson(parse)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return await FailAsync(host, $"unexpected error; please report it: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}", ExitCodes.Failure, [], IsJson(parse)).ConfigureAwait(false);
        }
    }

    private static bool IsJson(ParseResult parse) => parse.CommandResult.Command is ToolCommand command && command.IsJson(parse);

    private static string UsageMessage(ParseResult parse)
    {
        IReadOnlyList<string> nearest = Typos.Nearest(parse);
        // After a command that does not exist, nothing else is understood: that is said once.
        string message = parse.CommandResult.Command is RootCommand && parse.UnmatchedTokens is [{ Length: > 0 } word, ..] && !word.StartsWith('-')
            ? $"there is no command '{word}'; asc-spec --help lists them"
            : string.Join('\n', parse.Errors.Select(Message).Distinct());
        return nearest.Count == 0 ? message : message + "\nDid you mean " + string.Join(" or ", nearest.Select(name => $"'{name}'")) + "?";
    }

    // A value that is none of those allowed: which argument, and which ones, in one line and each once.
    private static string Message(ParseError error)
    {
        (string name, Symbol symbol) = error.SymbolResult switch
        {
            OptionResult option => (option.Option.Name, (Symbol)option.Option),
            ArgumentResult { Parent: OptionResult option } => (option.Option.Name, option.Option),
            ArgumentResult argument => (argument.Argument.Name, argument.Argument),
            _ => ("", null!),
        };
        string[] allowed = name.Length == 0 || !error.Message.Contains('\t', StringComparison.Ordinal) ? [] : [.. symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label).Distinct(StringComparer.OrdinalIgnoreCase).Select(value => $"'{value}'")];
        string given = string.Join(", ", (error.SymbolResult?.Tokens ?? []).Select(token => $"'{token.Value}'"));
        return allowed.Length == 0 ? error.Message : $"{name} takes {string.Join(", ", allowed)}{(given.Length == 0 ? "" : $", not {given}")}";
    }

    private static async Task<int> FailAsync(ToolHost host, string message, int code, IReadOnlyList<string> nearest, bool isJson)
    {
        // The form "origin: error: text" is the one that MSBuild shows as an error of the build.
        string[] lines = message.Split('\n');
        await host.Error.WriteLineAsync($"asc-spec: error: {SafeText.Clean(lines[0])}").ConfigureAwait(false);
        foreach (string line in lines.Skip(1))
        {
            await host.Error.WriteLineAsync(SafeText.Clean(line)).ConfigureAwait(false);
        }

        if (isJson)
        {
            await host.WriteAsync(JsonOutput.Write(new { error = message, exitCode = code, nearest })).ConfigureAwait(false);
        }

        return code;
    }
}
