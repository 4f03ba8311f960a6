using System.Text;
using AscSpec.Documents;
using AscSpec.Files;
using AscSpec.Output;
using Spectre.Console;

namespace AscSpec;

/// <summary>All that the tool takes from the machine it runs on, so that tests can stand in for it.</summary>
internal sealed record ToolHost
{
    /// <summary>Apple's download of the document.</summary>
    public static readonly Uri AppleDownload =
        new("https://developer.apple.com/sample-code/app-store-connect/app-store-connect-openapi-specification.zip");

    /// <summary>Where relative paths start, and where the search for the repository does.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>Results.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Messages about the work: errors, warnings, progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person reads <see cref="Output"/>: colours and tables, instead of plain text.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether the terminal shows styles: colours, bold.</summary>
    public bool OutputHasStyles { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int OutputWidth { get; init; } = 120;

    /// <summary>Whether a person reads <see cref="Error"/>: progress is shown.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Where downloaded documents are kept; see <see cref="CacheLocation"/>. Found when it is needed: a build that only restores may have no home.</summary>
    public required Lazy<string> Cache { get; init; }

    /// <summary>The value of <see cref="Cache"/>.</summary>
    /// <exception cref="ToolException">Neither the environment nor the system names a home for caches.</exception>
    public string CacheDirectory => Cache.Value;

    /// <summary>What <c>update</c> downloads when it is given nothing.</summary>
    public Uri Download { get; init; } = AppleDownload;

    /// <summary>The process's own surroundings.</summary>
    public static ToolHost FromProcess()
    {
        bool outputIsTerminal = !Console.IsOutputRedirected;
        Profile? terminal = outputIsTerminal ? AnsiConsole.Console.Profile : null;
        return new ToolHost
        {
            CurrentDirectory = Environment.CurrentDirectory,

            // Pipes get UTF-8 whatever the console's code page is.
            Output = outputIsTerminal ? Console.Out : new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
            Error = Console.Error,
            OutputIsTerminal = outputIsTerminal,
            OutputHasStyles = terminal is { Capabilities.Ansi: true } && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            OutputWidth = terminal?.Width ?? int.MaxValue,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Cache = new Lazy<string>(() => CacheLocation.Find(
                Environment.GetEnvironmentVariable,
                OperatingSystem.IsWindows(),
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile))),
        };
    }

    /// <summary>An absolute path, relative ones taken from <see cref="CurrentDirectory"/>.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, CurrentDirectory);

    /// <summary>Says something that does not stop the work.</summary>
    public void Warn(string message) => Error.WriteLine($"asc-spec: warning: {SafeText.Clean(message)}");

    /// <summary>Writes a result, at once and whole.</summary>
    /// <exception cref="ClosedOutputException">Nobody reads it any more.</exception>
    public async Task WriteAsync(string text)
    {
        try
        {
            await Output.WriteAsync(text).ConfigureAwait(false);
            await Output.FlushAsync().ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw new ClosedOutputException(e);
        }
    }
}
