using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using AscSpec.Commands;
using AscSpec.Files;
using AscSpec.Output;

namespace AscSpec;

/// <summary>The command line: runs commands and reports failures.</summary>
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
            await host.WriteAsync(string.Empty).ConfigureAwait(false); // Flushes what the help has written.
            return code;
        }
        catch (ToolException e)
        {
            return await FailAsync(host, e.Message, e.ExitCode, (e as NotFoundException)?.Nearest ?? [], IsJson(parse)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync(host, "canceled; nothing was changed", ExitCodes.Failure, [], IsJson(parse)).ConfigureAwait(false);
        }
        catch (ClosedOutputException)
        {
            return ExitCodes.Success; // For example, `asc-spec … | head` has read enough.
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
        // After an unknown command, every other argument is an error too. Only the command is reported.
        string message = parse.CommandResult.Command is RootCommand && parse.UnmatchedTokens is [{ Length: > 0 } word, ..] && !word.StartsWith('-')
            ? $"unknown command '{word}'; run asc-spec --help for a list"
            : string.Join('\n', parse.Errors.Select(Message).Distinct());
        return nearest.Count == 0 ? message : message + "\nDid you mean " + string.Join(" or ", nearest.Select(name => $"'{name}'")) + "?";
    }

    // For a value that is not allowed, names the argument and the allowed values in one line, each once.
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
        return allowed.Length == 0 ? error.Message : $"{name} must be one of {string.Join(", ", allowed)}{(given.Length == 0 ? "" : $", not {given}")}";
    }

    private static async Task<int> FailAsync(ToolHost host, string message, int code, IReadOnlyList<string> nearest, bool isJson)
    {
        // MSBuild shows text in the form "origin: error: text" as a build error.
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
