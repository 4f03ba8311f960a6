using System.Security.Cryptography;
using System.Text.Json;
using static AppStoreConnect.Testing.Tests.UploadFixture;

namespace AppStoreConnect.Testing.Tests;

/// <summary>Uploads behave like those of the live service, even where that is inconvenient.</summary>
public sealed class UploadRealismTests(RepositoryDescription repository) : IClassFixture<RepositoryDescription>
{
    private const string FilePath = "/v1/buildUploadFiles";

    [Theory]
    [InlineData("/v1/appPreviews", "", "appPreviewSet", "appPreviewSets")]
    [InlineData("/v1/appEventVideoClips", ",\"appEventAssetType\":\"EVENT_CARD\"", "appEventLocalization", "appEventLocalizations")]
    public async Task Video_Uploaded_ShowsVideoDeliveryStateWithProcessing(string path, string more, string parent, string parentType)
    {
        await using UploadFixture fixture = await StartAsync(repository);
        JsonElement video = await fixture.PostAsync(path, $"\"fileName\":\"tour.mp4\",\"fileSize\":{Atlas.Length},\"previewFrameTimeCode\":\"00:00:05:00\"{more}", To(parent, parentType, "1"));
        await fixture.PutAllAsync(video);
        JsonElement committed = (await fixture.CommitAsync(path, Id(video))).Json.GetProperty("data");
        JsonElement[] states = [video, committed, await fixture.GetAsync($"{path}/{Id(video)}"), await fixture.GetAsync($"{path}/{Id(video)}")];
        Assert.Equal(["AWAITING_UPLOAD", "UPLOAD_COMPLETE", "PROCESSING", "COMPLETE"], states.Select(state => Attribute(state, "videoDeliveryState").GetProperty("state").GetString()));
        Assert.All(states, state => Assert.False(state.GetProperty("attributes").TryGetProperty("assetDeliveryState", out _)));
        Assert.All(states, state => Assert.False(state.GetProperty("attributes").TryGetProperty("previewFrameTimeCode", out _)));
        Assert.True(states[3].GetProperty("attributes").TryGetProperty("videoUrl", out _));
    }

    [Fact]
    public async Task PreviewFrameTimeCode_OnceProcessed_IsKept()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        JsonElement video = await fixture.PostAsync("/v1/appPreviews", $"\"fileName\":\"tour.mp4\",\"fileSize\":{Atlas.Length}", To("appPreviewSet", "appPreviewSets", "1"));
        await fixture.PutAllAsync(video);
        await fixture.CommitAsync("/v1/appPreviews", Id(video));
        await fixture.GetAsync($"/v1/appPreviews/{Id(video)}");
        await fixture.GetAsync($"/v1/appPreviews/{Id(video)}");
        Answer patched = await fixture.Client.SendAsync("PATCH", $"/v1/appPreviews/{Id(video)}",
            $$"""{"data":{"type":"appPreviews","id":"{{Id(video)}}","attributes":{"previewFrameTimeCode":"00:00:05:00"} } }""");
        JsonElement read = await fixture.GetAsync($"/v1/appPreviews/{Id(video)}");
        Assert.Equal("00:00:05:00", Attribute(read, "previewFrameTimeCode").GetString());
        Assert.Equal(["PROCESSING", "COMPLETE"], new[] { patched.Json.GetProperty("data"), read }.Select(one => Attribute(one, "previewFrameImage").GetProperty("state").GetString()));
    }

    [Theory]
    [InlineData("/v1/inAppPurchaseImages", "inAppPurchase", "inAppPurchases")]
    [InlineData("/v1/subscriptionImages", "subscription", "subscriptions")]
    public async Task FirstVersionImage_Uploaded_GoesOnToPrepareForSubmission(string path, string parent, string parentType)
    {
        await using UploadFixture fixture = await StartAsync(repository);
        JsonElement image = await fixture.PostAsync(path, $"\"fileName\":\"a.png\",\"fileSize\":{Atlas.Length}", To(parent, parentType, "1"));
        await fixture.PutAllAsync(image);
        JsonElement committed = (await fixture.CommitAsync(path, Id(image))).Json.GetProperty("data");
        JsonElement[] states = [image, committed, await fixture.GetAsync($"{path}/{Id(image)}"), await fixture.GetAsync($"{path}/{Id(image)}")];
        Assert.Equal(["AWAITING_UPLOAD", "UPLOAD_COMPLETE", "UPLOAD_COMPLETE", "PREPARE_FOR_SUBMISSION"], states.Select(state => Attribute(state, "state").GetString()));
    }

    [Fact]
    public async Task Commit_WithSha256_IsRejected()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        (_, JsonElement file) = await fixture.BuildFileAsync();
        await fixture.PutAllAsync(file);
        Answer answer = await fixture.CommitAsync(FilePath, Id(file), $$""","sourceFileChecksums":{"file":{"hash":"{{Convert.ToHexStringLower(SHA256.HashData(Atlas))}}","algorithm":"SHA_256"} }""");
        Assert.Equal((409, "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/sourceFileChecksums"), (answer.Status, answer.Errors.Single()));
        Assert.Equal(3, Operations(await fixture.GetAsync($"{FilePath}/{Id(file)}")).Count(operation => operation.GetProperty("offset").GetInt32() < 3000));
    }

    [Fact]
    public async Task Commit_WithPartsMissing_FailsAndChangesNothing()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        (_, JsonElement file) = await fixture.BuildFileAsync();
        foreach (JsonElement operation in Operations(file).Take(2))
        {
            (await fixture.PutAsync(operation)).Dispose();
        }

        Answer answer = await fixture.CommitAsync(FilePath, Id(file));
        Assert.Equal((409, "STATE_ERROR.ENTITY_STATE_INVALID /data/attributes/uploaded"), (answer.Status, answer.Errors.Single()));
        Assert.Contains("2 of 4 parts have not been uploaded: 1, 3.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("AWAITING_UPLOAD", Attribute(await fixture.GetAsync($"{FilePath}/{Id(file)}"), "assetDeliveryState").GetProperty("state").GetString());
        await fixture.PutAllAsync(file);
        Assert.Equal(200, (await fixture.CommitAsync(FilePath, Id(file))).Status);
    }

    [Theory]
    [InlineData("1.4", "57", "IOS", 409)]
    [InlineData("1.4.0", "57", "IOS", 409)]
    [InlineData("1.4", "58", "IOS", 201)]
    [InlineData("1.5", "57", "IOS", 201)]
    [InlineData("1.4", "57", "TV_OS", 201)]
    public async Task BuildNumber_UsedTwice_IsConflict(string version, string number, string platform, int status)
    {
        await using UploadFixture fixture = await StartAsync(repository);
        await fixture.BuildFileAsync();
        Answer answer = await fixture.Client.SendAsync("POST", "/v1/buildUploads", $$"""
            {"data":{"type":"buildUploads","attributes":{"cfBundleShortVersionString":"{{version}}","cfBundleVersion":"{{number}}","platform":"{{platform}}"},"relationships":{"app":{"data":{"type":"apps","id":"1"} } } } }
            """);
        Assert.Equal(status, answer.Status);
        Assert.True(status == 201 || answer.Errors.Single() == "ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE /data/attributes/cfBundleVersion", answer.Text);
    }

    [Fact]
    public async Task Part_Arrived_HasEntityTagOfItsMd5InAnswerAndRead()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        (_, JsonElement file) = await fixture.BuildFileAsync();
        JsonElement first = Operations(file)[0];
        using HttpResponseMessage response = await fixture.PutAsync(first);
        string expected = Md5(Atlas.AsSpan(first.GetProperty("offset").GetInt32(), first.GetProperty("length").GetInt32())).ToUpperInvariant();
        Assert.Equal($"\"{expected}\"", response.Headers.ETag!.Tag);
        JsonElement[] read = Operations(await fixture.GetAsync($"{FilePath}/{Id(file)}"));
        Assert.Equal([expected, null, null, null], read.Select(operation => operation.GetProperty("entityTag").GetString()));
        Assert.All(read, operation => Assert.Equal("2026-02-07T10:20:30.000+00:00", operation.GetProperty("expiration").GetString()));
    }

    [Fact]
    public async Task Operations_OfSeveralParts_AreOutOfOrder()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        (_, JsonElement file) = await fixture.BuildFileAsync();
        Assert.Equal([4, 2, 3, 1], Operations(file).Select(operation => operation.GetProperty("partNumber").GetInt32()));
        Assert.Equal([3000, 1000, 2000, 0], Operations(file).Select(operation => operation.GetProperty("offset").GetInt32()));
    }

    [Fact]
    public async Task Commit_Done_FillsCompositeInAndClearsOperations()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        (_, JsonElement file) = await fixture.BuildFileAsync();
        Assert.Equal("""{"file":null,"composite":null}""", Attribute(file, "sourceFileChecksums").GetRawText());
        await fixture.PutAllAsync(file);
        JsonElement committed = (await fixture.CommitAsync(FilePath, Id(file))).Json.GetProperty("data");
        byte[] parts = [.. new[] { Atlas[..1000], Atlas[1000..2000], Atlas[2000..3000], Atlas[3000..] }.SelectMany(part => Convert.FromHexString(Md5(part)))];
        Assert.Equal($"{Md5(parts)}-4-1000", Attribute(committed, "sourceFileChecksums").GetProperty("composite").GetProperty("hash").GetString());
        Assert.Equal(JsonValueKind.Null, Attribute(committed, "uploadOperations").ValueKind);
    }

    [Theory]
    [InlineData("composite", "00000000000000000000000000000000-4-1000")]
    [InlineData("file", "00000000000000000000000000000000")]
    [InlineData("file", "base64")]
    public async Task Commit_WithWrongChecksum_Fails(string name, string hash)
    {
        await using UploadFixture fixture = await StartAsync(repository);
        (_, JsonElement file) = await fixture.BuildFileAsync();
        await fixture.PutAllAsync(file);
        string sent = hash == "base64" ? Convert.ToBase64String(Convert.FromHexString(Md5(Atlas))) : hash;
        JsonElement committed = (await fixture.CommitAsync(FilePath, Id(file), $$""","sourceFileChecksums":{"{{name}}":{"hash":"{{sent}}","algorithm":"MD5"} }""")).Json.GetProperty("data");
        JsonElement state = Attribute(committed, "assetDeliveryState");
        Assert.Equal(("FAILED", "CHECKSUM_MISMATCH"), (state.GetProperty("state").GetString(), state.GetProperty("errors")[0].GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Part_AfterCommit_IsRejected()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        (_, JsonElement file) = await fixture.BuildFileAsync();
        await fixture.PutAllAsync(file);
        await fixture.CommitAsync(FilePath, Id(file));
        using HttpResponseMessage response = await fixture.PutAsync(Operations(file)[0]);
        Assert.Equal(404, (int)response.StatusCode);
        Assert.Contains("NoSuchUpload", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_AfterAWeekOrUnsigned_IsRejectedAndRenewedByARead()
    {
        await using UploadFixture fixture = await StartAsync(repository);
        (_, JsonElement file) = await fixture.BuildFileAsync();
        fixture.Clock.Advance(TimeSpan.FromDays(7.1));
        using HttpResponseMessage expired = await fixture.PutAsync(Operations(file)[0]);
        Assert.Equal(403, (int)expired.StatusCode);
        using HttpResponseMessage renewed = await fixture.PutAsync(Operations(await fixture.GetAsync($"{FilePath}/{Id(file)}"))[0]);
        Assert.Equal(200, (int)renewed.StatusCode);
        using var http = new HttpClient();
        using HttpResponseMessage unsigned = await http.PutAsync(new Uri(Operations(file)[0].GetProperty("url")
            .GetString()!.Split('?')[0]), new ByteArrayContent([]), TestContext.Current.CancellationToken);
        Assert.Equal(403, (int)unsigned.StatusCode);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("10000001")]
    [InlineData("9007199254740991")]
    public async Task FileSize_BeyondWhatIsTaken_IsRejectedAtOnce(string size)
    {
        await using UploadFixture fixture = await StartAsync(repository);
        Answer answer = await fixture.Client.SendAsync("POST", "/v1/appScreenshots", $$"""
            {"data":{"type":"appScreenshots","attributes":{"fileName":"a.png","fileSize":{{size}} },"relationships":{"appScreenshotSet":{"data":{"type":"appScreenshotSets","id":"1"} } } } }
            """);
        Assert.Equal((409, "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/fileSize"), (answer.Status, answer.Errors.Single()));
    }
}
