using System.Net;

namespace AppStoreConnect.Tests.Uploads;

public sealed class UploadContinueTests
{
    private static readonly byte[] s_file = UploadBench.File(4500);

    [Fact]
    public async Task Continue_SendsExactlyWhatIsMissing()
    {
        using var bench = new UploadBench();
        bench.Stub.Reserve("buildUploadFiles", "Atlas.ipa", s_file, 0, 3);
        Document<BuildUploadFile> done = await bench.ContinueBuildAsync(s_file);
        Assert.Equal([1, 2, 4], bench.Stub.Puts.Select(call => call.Part).Order());
        Assert.Equal(s_file, bench.Stub.Content);
        Assert.Equal("COMPLETE", done.Data.AssetDeliveryState?.State?.Value);
        Assert.Equal(0, bench.Stub.Count("POST"));
    }

    [Fact]
    public async Task Continue_WithOtherBytes_SendsWhatDiffersAgain()
    {
        using var bench = new UploadBench();
        bench.Stub.Reserve("buildUploadFiles", "Atlas.ipa", s_file, 0, 1, 2, 3, 4);
        byte[] changed = [.. s_file];
        changed[2100] ^= 1;
        await bench.ContinueBuildAsync(changed);
        Assert.Equal(2, Assert.Single(bench.Stub.Puts).Part);
        Assert.Equal(changed, bench.Stub.Content);
    }

    [Fact]
    public async Task Continue_OfAKindThatShowsNoArrivals_SendsAllParts()
    {
        using var bench = new UploadBench();
        bench.Stub.Reserve("appScreenshots", "home.png", s_file, 0, 3);
        await bench.Client.V1.AppScreenshots["U1"].ContinueUploadAsync(UploadSource.FromBytes("home.png", s_file), bench.Options);
        Assert.Equal(5, bench.Stub.Puts.Count);
        Assert.Equal(UploadStub.Hex(s_file), bench.Stub.Checksum);
    }

    [Fact]
    public async Task Continue_AfterAllArrived_OnlyCommits()
    {
        using var bench = new UploadBench();
        bench.Stub.Reserve("buildUploadFiles", "Atlas.ipa", s_file, 0, 1, 2, 3, 4);
        await bench.ContinueBuildAsync(s_file);
        Assert.Empty(bench.Stub.Puts);
        Assert.Equal(1, bench.Stub.Count("PATCH"));
    }

    [Fact]
    public async Task Continue_AfterTheCommit_OnlyWaits()
    {
        using var bench = new UploadBench();
        bench.Stub.Reserve("buildUploadFiles", "Atlas.ipa", s_file, 0, 1, 2, 3, 4);
        bench.Stub.IsCommitted = true;
        await bench.ContinueBuildAsync(s_file);
        Assert.Empty(bench.Stub.Puts);
        Assert.Equal(0, bench.Stub.Count("PATCH"));
    }

    [Fact]
    public async Task Continue_WithAFileOfAnotherSize_IsRejected()
    {
        using var bench = new UploadBench();
        bench.Stub.Reserve("buildUploadFiles", "Atlas.ipa", s_file);
        AppStoreConnectUploadException error = await Assert.ThrowsAsync<AppStoreConnectUploadException>(() => bench.ContinueBuildAsync(UploadBench.File(4400)));
        Assert.Contains("4500 bytes, but this one has 4400", error.Message, StringComparison.Ordinal);
        Assert.True(error.CanContinue);
        Assert.Empty(bench.Stub.Puts);
    }

    [Fact]
    public async Task Continue_AfterAFailure_SaysSo()
    {
        using var bench = new UploadBench();
        bench.Stub.Reserve("buildUploadFiles", "Atlas.ipa", s_file);
        bench.Stub.IsCommitted = true;
        bench.Stub.States = ["FAILED"];
        AppStoreConnectUploadException error = await Assert.ThrowsAsync<AppStoreConnectUploadException>(() => bench.ContinueBuildAsync(s_file));
        Assert.False(error.CanContinue);
        Assert.Equal("IMAGE_BAD", Assert.Single(error.Details).Code);
    }

    [Fact]
    public async Task Continue_OfWhatIsGone_IsNotFound()
    {
        using var bench = new UploadBench();
        bench.Stub.Intercept = _ => UploadStub.Reply(HttpStatusCode.NotFound, """{"errors":[{"status":"404","code":"NOT_FOUND","title":"No."}]}""");
        await Assert.ThrowsAsync<AppStoreConnectNotFoundException>(() => bench.ContinueBuildAsync(s_file));
    }

    [Fact]
    public async Task Upload_Interrupted_IsContinuedByItsIdAlone()
    {
        using var bench = new UploadBench();
        bench.Options = bench.Options with { Concurrency = 1 };
        bench.Stub.Intercept = call => call is { IsPart: true, Part: 2 } ? UploadStub.Reply(HttpStatusCode.BadRequest) : null;
        AppStoreConnectUploadException error = await Assert.ThrowsAsync<AppStoreConnectUploadException>(() => bench.BuildAsync(s_file));
        bench.Stub.Intercept = null;
        bench.Stub.Calls.Clear();
        Assert.True(error.CanContinue);
        await bench.Client.V1.BuildUploadFiles[error.ResourceId!].ContinueUploadAsync(UploadSource.FromBytes("Atlas.ipa", s_file), bench.Options);
        Assert.Equal([2, 3, 4], bench.Stub.Puts.Select(call => call.Part));
    }
}
