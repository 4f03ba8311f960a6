using System.Text;
using System.Text.Json.Nodes;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Commands;

/// <summary>Inputs that an update rejects without changing anything.</summary>
public sealed class UpdateRefusalTests : IDisposable
{
    private readonly TestTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Update_OtherApi_NeedsToBeMeant()
    {
        _tool.MakeRepository(StarApi.Json);
        _tool.Write("other.json", StarApi.With(document => document["info"]!["title"] = "Comet Catalogue API"));
        IReadOnlyDictionary<string, string> before = _tool.Snapshot();

        ToolRun refused = await _tool.RunAsync("update", "--spec", "other.json");

        Assert.Equal(ExitCodes.Failure, refused.Code);
        Assert.Contains("--allow-other-api", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Snapshot());
        Assert.Equal(ExitCodes.Success, (await _tool.RunAsync("update", "--spec", "other.json", "--allow-other-api")).Code);
    }

    public static TheoryData<string, byte[], string> Wrong { get; } = new()
    {
        { "not a zip", "PK-ish but not"u8.ToArray(), "neither a zip nor" },
        { "no json inside", Zips.Of(("a.txt", [1])), "without a JSON document" },
        { "truncated zip", Zips.Apple(StarApi.Json)[..^50], "damaged zip" },
        { "truncated json", StarApi.Json[..^50], "truncated" },
        { "web page", "<html>Not found</html>"u8.ToArray(), "is a web page" },
        { "path traversal", Zips.Of(("../../openapi.json", StarApi.Json)), "points outside" },
        { "other json", "{\"name\":\"package\"}"u8.ToArray(), "is not an OpenAPI document" },
        { "swagger 2", "{\"swagger\":\"2.0\",\"info\":{\"title\":\"x\",\"version\":\"1\"},\"paths\":{}}"u8.ToArray(), "not" },
        { "pet store", PetStore(), "not an App Store Connect API document" },
        { "no paths", StarApi.With(document => document["paths"] = new JsonObject()), "not an App Store Connect API document" },
        { "no resources", StarApi.With(document => document["components"]!["schemas"] = new JsonObject()), "not" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Update_WrongFile_IsAClearErrorAndChangesNothing(string name, byte[] content, string message)
    {
        _tool.MakeRepository(StarApi.Json);
        _tool.Write("wrong", content);
        IReadOnlyDictionary<string, string> before = _tool.Snapshot();

        ToolRun run = await _tool.RunAsync("update", "--spec", "wrong");

        Assert.Equal((ExitCodes.Failure, string.Empty), (run.Code, run.Output));
        Assert.True(run.Error.StartsWith("asc-spec: error: ", StringComparison.Ordinal) && run.Error.Contains(message, StringComparison.Ordinal), $"{name}: {run.Error}");
        Assert.Equal(before, _tool.Snapshot());
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Update_WrongDownload_IsAClearErrorAndChangesNothing(string name, byte[] content, string message)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Ok(content));
        _tool.Download = server.Address;
        _tool.MakeRepository(StarApi.Json);
        IReadOnlyDictionary<string, string> before = _tool.Snapshot();

        ToolRun run = await _tool.RunAsync("update");

        Assert.Equal(ExitCodes.Failure, run.Code);
        Assert.True(run.Error.Contains(message, StringComparison.Ordinal) && run.Error.Contains(server.Address.ToString(), StringComparison.Ordinal), $"{name}: {run.Error}");
        Assert.Equal(before, _tool.Snapshot());
    }

    [Fact]
    public async Task Update_NoNetwork_NamesTheAddressAndTheWayRound()
    {
        _tool.MakeRepository(StarApi.Json);
        IReadOnlyDictionary<string, string> before = _tool.Snapshot();

        ToolRun run = await _tool.RunAsync("update");

        Assert.Equal(ExitCodes.Failure, run.Code);
        Assert.Contains(_tool.Download.ToString(), run.Error, StringComparison.Ordinal);
        Assert.Contains("--spec", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Snapshot());
    }

    [Fact]
    public async Task Update_TargetCannotBeWritten_ChangesNothing()
    {
        _tool.MakeRepository(StarApi.Json);
        _tool.Write("new.json", StarApi.NextRelease());
        Directory.CreateDirectory(_tool.InWork("spec", "openapi.oas.json"));
        IReadOnlyDictionary<string, string> before = _tool.Snapshot();

        ToolRun run = await _tool.RunAsync("update", "--spec", "new.json");

        Assert.Equal(ExitCodes.Failure, run.Code);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Snapshot());
    }

    [Theory]
    [InlineData("--spec", "ftp://example.com/x.json")]
    [InlineData("--timeout", "0")]
    [InlineData("--timeout", "soon")]
    [InlineData("--nonsense")]
    public async Task Update_WrongCommandLine_IsAUsageError(params string[] arguments)
    {
        ToolRun run = await _tool.RunAsync(["update", .. arguments]);

        Assert.Equal((ExitCodes.Usage, string.Empty), (run.Code, run.Output));
        Assert.NotEmpty(run.Error);
    }

    private static byte[] PetStore() => Encoding.UTF8.GetBytes("""
        {
          "openapi": "3.0.0", "info": { "title": "Pets", "version": "1" },
          "paths": { "/pets": { "get": { "operationId": "list", "responses": { "200": { "description": "" } } } } },
          "components": { "schemas": { "Pet": { "type": "object", "properties": { "id": { "type": "string" }, "type": { "type": "string" } } } } }
        }
        """);
}
