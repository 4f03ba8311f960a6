using System.CommandLine;
using System.CommandLine.Invocation;
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
        if (parse.Action is ParseErrorAction complaint)
        {
            complaint.ShowHelp = complaint.ShowTypoCorrections = false; // what is piped on is results, and the complaint says what is wrong
        }

        var configuration = new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false };
        try
        {
            int code = await parse.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            await host.WriteAsync(string.Empty).ConfigureAwait(false); // what the help has written is flushed
            return parse.Errors.Count > 0 ? ExitCodes.Usage : code;
        }
        catch (ToolException e)
        {
            return await FailAsync(host, parse, e.Message, e.ExitCode, (e as NotFoundException)?.Nearest ?? []).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync(host, parse, "stopped; nothing was changed", ExitCodes.Failure, []).ConfigureAwait(false);
        }
        catch (ClosedOutputException)
        {
            return ExitCodes.Success; // `asc-spec … | head` has read enough
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(host, parse, e.Message, ExitCodes.Failure, []).ConfigureAwait(false);
        }
    }

    private static async Task<int> FailAsync(ToolHost host, ParseResult parse, string message, int code, IReadOnlyList<string> nearest)
    {
        // The form "origin: error: text" is the one that MSBuild shows as an error of the build.
        string[] lines = message.Split('\n');
        await host.Error.WriteLineAsync($"asc-spec: error: {SafeText.Clean(lines[0])}").ConfigureAwait(false);
        foreach (string line in lines.Skip(1))
        {
            await host.Error.WriteLineAsync(SafeText.Clean(line)).ConfigureAwait(false);
        }

        if (parse.CommandResult.Command is ToolCommand command && command.IsJson(parse))
        {
            await host.WriteAsync(JsonOutput.Write(new { error = message, exitCode = code, nearest })).ConfigureAwait(false);
        }

        return code;
    }
}
