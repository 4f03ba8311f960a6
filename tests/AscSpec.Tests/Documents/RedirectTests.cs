using System.Net;
using AscSpec.Documents;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Documents;

/// <summary>Redirects can only lead to another host on the internet.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData("https://a.example/x", "https://b.example/y", "https://b.example/y")]
    [InlineData("https://a.example/x", "/y", "https://a.example/y")]
    [InlineData("http://a.example/x", "https://a.example/x", "https://a.example/x")]
    [InlineData("http://127.0.0.1/x", "http://127.0.0.1/y", "http://127.0.0.1/y")]
    public void Next_OrdinaryRedirect_IsFollowed(string from, string location, string expected) =>
        Assert.Equal(expected, Redirects.Next(new Uri(from), new Uri(location, UriKind.RelativeOrAbsolute)).AbsoluteUri);

    [Theory]
    [InlineData("https://a.example/x", "file:///etc/passwd")]
    [InlineData("https://a.example/x", "ftp://b.example/y")]
    [InlineData("https://a.example/x", "http://a.example/x")]
    [InlineData("https://a.example/x", "https://127.0.0.1/")]
    [InlineData("https://a.example/x", "https://localhost/")]
    [InlineData("https://a.example/x", "https://169.254.169.254/latest/meta-data")]
    [InlineData("https://a.example/x", "https://[::1]/")]
    [InlineData("https://a.example/x", "https://[::ffff:10.0.0.1]/")]
    [InlineData("https://a.example/x", "https://192.168.1.1/")]
    public void Next_DangerousRedirect_IsRejected(string from, string location) =>
        Assert.Contains("not followed", Assert.Throws<ToolException>(() => Redirects.Next(new Uri(from), new Uri(location))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("100.64.0.1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("17.253.144.10", false)]
    [InlineData("2620:149::1", false)]
    public void IsLocal_OfAnAddress_KnowsPrivateNetworks(string address, bool expected) => Assert.Equal(expected, Redirects.IsLocal(IPAddress.Parse(address)));

    [Theory]
    [InlineData("file:///etc/passwd", "not followed")]
    [InlineData("gopher://x/", "not followed")]
    [InlineData("/spec.zip", "more than 5 times")]
    public async Task Update_BadRedirect_IsAOneLineErrorThatChangesNothing(string location, string message)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Status("302 Found", "Location: " + location));
        using var tool = new TestTool { Download = server.Address };
        tool.MakeRepository(StarApi.Json);
        IReadOnlyDictionary<string, string> before = tool.Snapshot();

        ToolRun run = await tool.RunAsync("update");

        Assert.Equal((ExitCodes.Failure, string.Empty), (run.Code, run.Output));
        string error = Assert.Single(run.Error.TrimEnd('\n').Split('\n'), line => !line.StartsWith("downloading ", StringComparison.Ordinal));
        Assert.StartsWith("asc-spec: error: ", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal(before, tool.Snapshot());
    }

    [Fact]
    public async Task Update_ARedirect_IsFollowed()
    {
        await using var server = new LoopbackServer(head => head.StartsWith("GET /spec.zip", StringComparison.Ordinal)
            ? LoopbackServer.Status("302 Found", "Location: /next.zip") : LoopbackServer.Ok(Zips.Apple(StarApi.NextRelease())));
        using var tool = new TestTool { Download = server.Address };
        tool.MakeRepository(StarApi.Json);

        Assert.Equal(ExitCodes.Success, (await tool.RunAsync("update")).Code);
    }
}
