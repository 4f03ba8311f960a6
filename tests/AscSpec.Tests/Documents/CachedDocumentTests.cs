using AscSpec.Documents;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Documents;

public sealed class CachedDocumentTests : IDisposable
{
    private static readonly Uri s_address = new("https://example.com/spec.zip");
    private readonly TestTool _tool = new();

    public void Dispose() => _tool.Dispose();

    /// <summary>A damaged cache only costs a download.</summary>
    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    public void State_ThatIsNone_IsNotKnown(string state)
    {
        _tool.Write("openapi.oas.json", StarApi.Json);
        _tool.Write("download.json", state);

        Assert.Null(new CachedDocument(_tool.WorkingDirectory).FindState(StarApi.Json, s_address));
    }
}
