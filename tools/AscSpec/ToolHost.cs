using System.Text;
using AscSpec.Documents;
using AscSpec.Files;
using AscSpec.Output;
using Spectre.Console;

namespace AscSpec;

/// <summary>Everything that the tool gets from its environment, so that tests can replace it.</summary>
internal sealed record ToolHost
{
    /// <summary>The URL of Apple's document.</summary>
    public static readonly Uri AppleDownload =
        new("https://developer.apple.com/sample-code/app-store-connect/app-store-connect-openapi-specification.zip");

    /// <summary>The directory that relative paths and the search for the repository start from.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>The output for results.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>The output for errors, warnings, and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person reads <see cref="Output"/>, so that it has colors and tables instead of plain text.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether the terminal supports colors and bold text.</summary>
    public bool OutputHasStyles { get; init; }

    /// <summary>The width of the terminal in columns.</summary>
    public int OutputWidth { get; init; } = 120;

    /// <summary>Whether a person reads <see cref="Error"/>, so that progress is shown.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Where downloaded documents are cached; see <see cref="CacheLocation"/>. Determined on first use, because a build that only restores may have no home directory.</summary>
    public required Lazy<string> Cache { get; init; }

    /// <summary>Gets the value of <see cref="Cache"/>.</summary>
    /// <exception cref="ToolException">Neither the environment nor the system specifies a cache directory.</exception>
    public string CacheDirectory => Cache.Value;

    /// <summary>The URL that <c>update</c> downloads by default.</summary>
    public Uri Download { get; init; } = AppleDownload;

    /// <summary>Creates the host for the current process.</summary>
    public static ToolHost FromProcess()
    {
        bool outputIsTerminal = !Console.IsOutputRedirected;
        Profile? terminal = outputIsTerminal ? AnsiConsole.Console.Profile : null;
        return new ToolHost
        {
            CurrentDirectory = Environment.CurrentDirectory,

            // Pipes get UTF-8, whatever the code page of the console.
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

    /// <summary>Returns the absolute path. Relative paths start from <see cref="CurrentDirectory"/>.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, CurrentDirectory);

    /// <summary>Writes a warning.</summary>
    public void Warn(string message) => Error.WriteLine($"asc-spec: warning: {SafeText.Clean(message)}");

    /// <summary>Writes a whole result and flushes it.</summary>
    /// <exception cref="ClosedOutputException">The reader closed the output.</exception>
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
