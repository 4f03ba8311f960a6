using System.Text;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Webhooks;

public sealed class WebhookTests
{
    private const string Secret = "a secret";

    /// <summary>Apple's event types, with the names of their notifications.</summary>
    public static TheoryData<string> EventTypes => [.. WebhookEventType.Known.Select(type => type.Value)];

    [Fact]
    public void Sign_ApplesExample_IsApplesSignature()
    {
        const string Expected = "hmacsha256=7f062172b01cb00b53ca068614674a3d982a34062a0f5d37687d5e3377e54657";
        Assert.Equal(Expected, AppStoreConnectWebhook.Sign("Hello, World!"u8, "This is my secret"));
        Assert.True(AppStoreConnectWebhook.IsSigned("Hello, World!"u8, Expected, "This is my secret"));
        Assert.True(AppStoreConnectWebhook.IsSigned("Hello, World!"u8, " " + Expected.ToUpperInvariant() + " ", "This is my secret"));
    }

    [Theory]
    [InlineData("""{"data":{"type":"buildUploadStateUpdated","id":"\ud83d","attributes":{"timestamp":"\udc00","newState":"\ud83d"},"relationships":{"instance":{"data":{"id":"\ud83d"}}}}}""")]
    [InlineData("""{"data":{"\ud83d":1,"type":"buildUploadStateUpdated","id":"1"}}""")]
    [InlineData("""{"data":{"type":"\ud83d"}}""")]
    public void Parse_HalvesOfSurrogatePairs_AreNoTextAndNoCrash(string json)
    {
        try
        {
            WebhookNotification notification = AppStoreConnectWebhook.Parse(Encoding.UTF8.GetBytes(json));
            Assert.Equal("buildUploadStateUpdated", notification.Type);
        }
        catch (AppStoreConnectWebhookException e)
        {
            Assert.True(e.IsUnreadable);
        }
    }

    [Fact]
    public void Parse_BytesThatAreNotUtf8_AreUnreadable()
    {
        byte[] body = [.. "{\"data\":{\"type\":\""u8, 0xE9, 0xFF, .. "\"}}"u8];
        Assert.True(Assert.Throws<AppStoreConnectWebhookException>(() => AppStoreConnectWebhook.Parse(body)).IsUnreadable);
    }

    [Fact]
    public void Parse_ByteOrderMark_IsPassedOver() =>
        Assert.Equal("x", AppStoreConnectWebhook.Parse(Encoding.UTF8.GetBytes("\uFEFF{\"data\":{\"type\":\"x\",\"id\":\"1\"}}")).Type);

    [Fact]
    public void IsSigned_OneByteChanged_IsFalse()
    {
        byte[] body = "{\"data\":{\"type\":\"x\"}}"u8.ToArray();
        string signature = AppStoreConnectWebhook.Sign(body, Secret);
        for (int i = 0; i < body.Length; i++)
        {
            byte[] changed = [.. body];
            changed[i] ^= 1;
            Assert.False(AppStoreConnectWebhook.IsSigned(changed, signature, Secret));
        }

        Assert.False(AppStoreConnectWebhook.IsSigned("{ \"data\":{\"type\":\"x\"}}"u8, signature, Secret));
        Assert.True(AppStoreConnectWebhook.IsSigned(body, signature, "newer", Secret, "older"));
        Assert.False(AppStoreConnectWebhook.IsSigned(body, signature, "newer", "older"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hmacsha256=")]
    [InlineData("hmacsha256")]
    [InlineData("hmacsha512=7f062172b01cb00b53ca068614674a3d982a34062a0f5d37687d5e3377e54657")]
    [InlineData("7f062172b01cb00b53ca068614674a3d982a34062a0f5d37687d5e3377e54657")]
    [InlineData("hmacsha256=7f062172b01cb00b53ca068614674a3d982a34062a0f5d37687d5e3377e5465")]
    [InlineData("hmacsha256=7f062172b01cb00b53ca068614674a3d982a34062a0f5d37687d5e3377e5465700")]
    [InlineData("hmacsha256=zz062172b01cb00b53ca068614674a3d982a34062a0f5d37687d5e3377e54657")]
    [InlineData("hmacsha256=7f062172b01cb00b53ca068614674a3d982a34062a0f5d37687d5e3377e54657, hmacsha256=00")]
    public void Read_MalformedSignature_IsRejectedWithoutSayingWhy(string? signature)
    {
        AppStoreConnectWebhookException error = Assert.Throws<AppStoreConnectWebhookException>(() => AppStoreConnectWebhook.Read("{}"u8.ToArray(), signature, Secret));
        Assert.False(error.IsUnreadable);
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RandomHeaders_ThrowNothingButTheDocumentedException()
    {
        var random = new Random(20260131);
        byte[] body = "{}"u8.ToArray();
        for (int i = 0; i < 20_000; i++)
        {
            char[] header = [.. Enumerable.Range(0, random.Next(90)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 128 : 65_536))];
            string text = (random.Next(3) == 0 ? "hmacsha256=" : "") + new string(header);
            Assert.Throws<AppStoreConnectWebhookException>(() => AppStoreConnectWebhook.Read(body, text, Secret));
        }
    }

    [Fact]
    public void Read_WithoutASecret_IsAnErrorOfTheCaller()
    {
        Assert.Throws<ArgumentException>(() => AppStoreConnectWebhook.Read("{}"u8.ToArray(), "x"));
        Assert.Throws<ArgumentException>(() => AppStoreConnectWebhook.Read("{}"u8.ToArray(), "x", ""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"data\":{}}")]
    [InlineData("{\"data\":{\"type\":7}}")]
    [InlineData("{\"data\":[]}")]
    public void Read_SignedButNoNotification_IsUnreadable(string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        AppStoreConnectWebhookException error = Assert.Throws<AppStoreConnectWebhookException>(() => AppStoreConnectWebhook.Read(bytes, AppStoreConnectWebhook.Sign(bytes, Secret), Secret));
        Assert.True(error.IsUnreadable);
    }

    [Fact]
    public void Read_MembersOfOtherForms_AreNull()
    {
        BuildUploadStateUpdated odd = Assert.IsType<BuildUploadStateUpdated>(
            Parse("""{"data":{"type":"buildUploadStateUpdated","id":7,"version":"x","attributes":{"newState":7,"timestamp":"soon"},"relationships":[]}}"""));
        Assert.Equal(("", null, null, null), (odd.Id, odd.Version, odd.Timestamp, odd.NewState));
        Assert.Null(odd.Instance.Id);
        Assert.False(odd.Instance.IsPresent);
    }

    [Fact]
    public void Read_InstanceWithData_IsTyped()
    {
        var updated = Assert.IsType<AppStoreVersionAppVersionStateUpdated>(Parse("""
            {"data":{"type":"appStoreVersionAppVersionStateUpdated","id":"N1","version":1,
             "attributes":{"newValue":"READY_FOR_DISTRIBUTION","oldValue":"A_NEW_STATE","timestamp":"2025-06-10T16:48:31.61Z"},
             "relationships":{"instance":{"data":{"type":"appStoreVersions","id":"V1"},"links":{"self":"https://api.appstoreconnect.apple.com/v1/appStoreVersions/V1"}}}}}
            """));
        Assert.Equal(("N1", "appStoreVersionAppVersionStateUpdated", 1), (updated.Id, updated.Type, updated.Version));
        Assert.Equal(AppVersionState.ReadyForDistribution, updated.NewValue);
        Assert.Equal(("A_NEW_STATE", false), (updated.OldValue?.Value, updated.OldValue?.IsKnown));
        Assert.Equal(new DateTimeOffset(2025, 6, 10, 16, 48, 31, 610, TimeSpan.Zero), updated.Timestamp);
        Assert.Equal(("V1", "/v1/appStoreVersions/V1"), (updated.Instance.Id, updated.Instance.RelatedLink));
    }

    [Fact]
    public void Read_FlatInstance_IsTyped()
    {
        var updated = Assert.IsType<BackgroundAssetVersionStateUpdated>(Parse("""
            {"data":{"type":"backgroundAssetVersionStateUpdated","id":"N2","attributes":{"newState":"COMPLETE","oldState":"PROCESSING","timestamp":"2025-06-10T16:48:31Z"},
             "relationships":{"instance":{"id":"A1","type":"backgroundAssetVersions","links":{"self":"https://api.appstoreconnect.apple.com/v1/backgroundAssetVersions/A1"}}}}}
            """));
        Assert.Equal(("A1", "/v1/backgroundAssetVersions/A1"), (updated.Instance.Id, updated.Instance.RelatedLink));
        Assert.Equal("COMPLETE", updated.NewState?.Value);
    }

    [Theory]
    [InlineData("2025-06-10T16:48:31Z")]
    [InlineData("2025-06-10T16:48:31.6Z")]
    [InlineData("2025-06-10T16:48:31.61Z")]
    [InlineData("2025-06-10T16:48:31.612Z")]
    [InlineData("2025-06-10T16:48:31.6123Z")]
    [InlineData("2025-06-10T16:48:31.61234Z")]
    [InlineData("2025-06-10T16:48:31.612345Z")]
    [InlineData("2025-06-10T09:48:31.612345-07:00")]
    public void Timestamp_WithAnyFraction_IsRead(string text)
    {
        WebhookNotification notification = Parse($$$"""{"data":{"type":"betaFeedbackCrashSubmissionCreated","id":"N","attributes":{"timestamp":"{{{text}}}"} } }""");
        Assert.Equal(new DateTimeOffset(2025, 6, 10, 16, 48, 31, TimeSpan.Zero).ToUnixTimeSeconds(), notification.Timestamp?.ToUnixTimeSeconds());
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void Read_EveryEventTypeOfTheDocument_IsTyped(string eventType)
    {
        string[] words = eventType.ToLowerInvariant().Split('_');
        string type = words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        WebhookNotification notification = Parse($$$"""{"data":{"type":"{{{type}}}","id":"N"}}""");
        Assert.Equal(type, notification.GetType().Name, ignoreCase: true);
        Assert.Equal(notification.GetType(), Parse($$$"""{"data":{"type":"{{{type.ToUpperInvariant()}}}","id":"N"}}""").GetType());
    }

    [Theory]
    [InlineData("""{"data":{"type":"webhookPingCreated","id":"P","attributes":{"timestamp":"2025-06-10T16:48:31Z"}}}""")]
    [InlineData("""{"data":{"type":"webhookPings","id":"P","attributes":{"ping":true}}}""")]
    public void Read_PingInEitherForm_IsAPing(string body) => Assert.IsType<WebhookPingCreated>(Parse(body));

    [Fact]
    public void Read_UnknownEvent_IsKeptWhole()
    {
        const string Body = """{"data":{"type":"somethingNewHappened","id":"N9","version":2,"attributes":{"what":"ever"}}}""";
        UnknownWebhookNotification unknown = Assert.IsType<UnknownWebhookNotification>(Parse(Body));
        Assert.Equal(("somethingNewHappened", "N9", 2), (unknown.Type, unknown.Id, unknown.Version));
        Assert.Equal(Body, Encoding.UTF8.GetString(unknown.Body.Span));
    }

    [Fact]
    public async Task Instance_Followed_IsReadFromTheClientsOwnService()
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":{"type":"buildUploads","id":"B1","attributes":{"state":{"state":"COMPLETE"}}},"links":{"self":"x"}}"""));
        var updated = (BuildUploadStateUpdated)Parse("""
            {"data":{"type":"buildUploadStateUpdated","id":"N","attributes":{"newState":"COMPLETE"},
             "relationships":{"instance":{"data":{"type":"buildUploads","id":"B1"},"links":{"self":"https://evil.example/v1/buildUploads/B1"}}}}}
            """);
        Document<BuildUpload> upload = await api.Client.FollowAsync(updated.Instance, TestContext.Current.CancellationToken);
        Assert.Equal("COMPLETE", upload.Data.State?.State?.Value);
        Assert.Equal("/v1/buildUploads/B1", api.Server.Single.Path);
        Assert.NotNull(api.Server.Single.Token);
    }

    private static WebhookNotification Parse(string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        return AppStoreConnectWebhook.Read(bytes, AppStoreConnectWebhook.Sign(bytes, Secret), "another", Secret);
    }
}
