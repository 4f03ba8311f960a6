using AscSpec.Tests.Support;

namespace AscSpec.Tests.Output;

/// <summary>External events that end a run.</summary>
public sealed class ClosedOutputTests : IDisposable
{
    private readonly TestTool _tool = new();

    public ClosedOutputTests() => _tool.MakeRepository(StarApi.Json);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Output_ThatNobodyReadsAnymore_IsNotAnError()
    {
        using var error = new StringWriter();
        await using var closed = new ClosedWriter();

        int code = await AscSpecTool.RunAsync(["resources"], Host(closed, error), TestContext.Current.CancellationToken);

        Assert.Equal((ExitCodes.Success, ""), (code, error.ToString()));
    }

    [Fact]
    public async Task Run_Canceled_SaysThatNothingWasChanged()
    {
        using var error = new StringWriter();
        await using var output = new StringWriter();
        _tool.Write("new.json", StarApi.NextRelease());
        IReadOnlyDictionary<string, string> before = _tool.Snapshot();

        int code = await AscSpecTool.RunAsync(["update", "--spec", "new.json"], Host(output, error), new CancellationToken(canceled: true));

        Assert.Equal(ExitCodes.Failure, code);
        Assert.Contains("nothing was changed", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, _tool.Snapshot());
    }

    private ToolHost Host(TextWriter output, TextWriter error) => new()
    {
        CurrentDirectory = _tool.WorkingDirectory, Output = output, Error = error, Cache = new Lazy<string>(_tool.CacheDirectory), Download = _tool.Download,
    };

    // Behaves like a pipe without a reader.
    private sealed class ClosedWriter : StringWriter
    {
        public override Task WriteAsync(string? value) => Task.FromException(new IOException("Broken pipe"));

        public override Task FlushAsync() => Task.FromException(new IOException("Broken pipe"));
    }
}
