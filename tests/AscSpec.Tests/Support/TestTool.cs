using System.Text.Json;
using AscSpec.Documents;

namespace AscSpec.Tests.Support;

/// <summary>The result of a run.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}

/// <summary>The tool in its own directory, with its own cache and without access to Apple.</summary>
internal sealed class TestTool : IDisposable
{
    public TestTool()
    {
        Root = Directory.CreateTempSubdirectory("asc spec ").FullName;
        Directory.CreateDirectory(WorkingDirectory);
    }

    /// <summary>The name contains a space, like some home directories.</summary>
    public string Root { get; }

    public string WorkingDirectory => Path.Combine(Root, "work");

    public string CacheDirectory => Path.Combine(Root, "cache", "asc-openapi");

    public string CachedDocument => Path.Combine(CacheDirectory, "openapi.oas.json");

    /// <summary>The URL that `update` downloads by default. Nothing listens there unless a test changes it.</summary>
    public Uri Download { get; set; } = new("http://127.0.0.1:9/nothing.zip");

    public bool IsTerminal { get; set; }

    /// <summary>The width of the terminal in columns.</summary>
    public int Width { get; set; } = 120;

    public string InWork(params string[] path) => Path.Combine([WorkingDirectory, .. path]);

    /// <summary>Writes a file below the working directory.</summary>
    public string Write(string name, byte[] content)
    {
        string path = InWork(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Writes a file below the working directory.</summary>
    public string Write(string name, string content) => Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>Turns the working directory into a repository for a document.</summary>
    public void MakeRepository(byte[] json, string overlay = StarApi.Overlay)
    {
        LoadedDocument document = DocumentReader.Read(new SpecContent(SpecForm.OpenApi, json, "test"));
        Write("spec/surface.txt", SurfaceText.Write(document.Description, document.Source));
        Write("spec/overlay.json", overlay);
    }

    public Task<ToolRun> RunAsync(params string[] arguments) => RunInAsync(string.Empty, arguments);

    /// <summary>Runs the tool in a directory below the working directory.</summary>
    public async Task<ToolRun> RunInAsync(string directory, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new ToolHost
        {
            CurrentDirectory = InWork(directory),
            Output = output,
            Error = error,
            OutputIsTerminal = IsTerminal,
            OutputHasStyles = IsTerminal,
            OutputWidth = Width,
            ErrorIsTerminal = IsTerminal,
            Cache = new Lazy<string>(CacheDirectory),
            Download = Download,
        };
        int code = await AscSpecTool.RunAsync(arguments, host, TestContext.Current.CancellationToken);
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Returns every file below the root with its content, for tests that nothing changed.</summary>
    public IReadOnlyDictionary<string, string> Snapshot() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Root, file), file => Convert.ToHexString(File.ReadAllBytes(file)), StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
