using System.Text;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Tests.Serialization;

/// <summary>Unusual values: valid ones are read, others are kept, nothing is written twice, and links stay unchanged.</summary>
public sealed class OddValueTests
{
    [Theory]
    [InlineData("cut \\ud83d", "cut \ufffd")]
    [InlineData("\\udc00\\ud83d\\ude00\\ud83d", "\ufffd\ud83d\ude00\ufffd")]
    [InlineData("\\\\ud83d", "\\ud83d")]
    public void Text_WithHalfOfAPair_CostsItsHalfAndNothingElse(string json, string text)
    {
        Page<App> page = ModelJson.Read<Page<App>>(Encoding.UTF8.GetBytes(
            $$$"""{"data":[{"type":"apps","id":"1","attributes":{"sku":"s","name":"{{{json}}}","bundleId":"\ud83d\ude00"}},{"type":"apps","id":"2"}],"links":{"self":"x"}}"""));

        Assert.Equal(["1", "2"], page.Data.Select(app => app.Id));
        Assert.Equal(("s", text, "\ud83d\ude00"), (page.Data[0].Sku, page.Data[0].Name, page.Data[0].BundleId));
        Assert.Empty(page.Data[0].UnreadMembers);
    }

    [Fact]
    public void Text_WithBytesOfAnotherEncoding_CostsThemAndNothingElse()
    {
        byte[] json = [.. """{"data":[{"type":"apps","id":"1","attributes":{"name":"caf"""u8, 0xE9, .. "\"}},{\"type\":\"apps\",\"id\":\"2\"}]}"u8];

        Page<App> page = ModelJson.Read<Page<App>>(json);

        Assert.Equal(["caf\ufffd", null], page.Data.Select(app => app.Name));
    }

    [Fact]
    public void Read_AByteOrderMark_IsPassedOver()
    {
        Assert.Equal("1", ModelJson.Read<Document<App>>(Encoding.UTF8.GetBytes("\uFEFF{\"data\":{\"type\":\"apps\",\"id\":\"1\"}}")).Data.Id);
    }

    [Theory]
    [InlineData("""{"a":"x","b":null}""", false, """{"a":"x"}""")]
    [InlineData("""{"a":"x","b":7}""", true, """{"a":"x","b":7}""")]
    [InlineData("""{"b":{"c":1},"a":"x"}""", true, """{"a":"x","b":{"c":1}}""")]
    public void Map_WithANullOrOddValue_KeepsTheOthers(string map, bool isReported, string written)
    {
        var achievement = ModelJson.Read<GameCenterAchievementV2>(Encoding.UTF8.GetBytes($$$"""{"type":"gameCenterAchievements","id":"1","attributes":{"activityProperties":{{{map}}} } }"""));

        Assert.Equal("x", Assert.Single(achievement.ActivityProperties!).Value);
        Assert.Equal(isReported ? ["activityProperties"] : [], achievement.UnreadMembers);
        Assert.Equal($$$"""{"type":"gameCenterAchievements","id":"1","attributes":{"activityProperties":{{{written}}}}}""", Write(achievement));
    }

    [Fact]
    public void List_WithAnOddObject_KeepsTheOthersAndReportsIt()
    {
        var logs = ModelJson.Read<DiagnosticLogs>("""{"productData":[{"signatureId":"1"},7,null,{"signatureId":"2"}]}"""u8);

        Assert.Equal(["1", "2"], logs.ProductData!.Select(d => d.SignatureId));
        Assert.Equal(["productData"], logs.UnreadMembers);
        Assert.Single(((UntypedArray)logs.AdditionalData["productData"]).GetValue());
        Assert.Equal("""{"productData":[{"signatureId":"1"},{"signatureId":"2"}]}""", Write(logs));
    }

    [Fact]
    public void List_OfNothingThatFits_IsWrittenUnchanged()
    {
        var logs = ModelJson.Read<DiagnosticLogs>("""{"productData":[7,"x"]}"""u8);

        Assert.Null(logs.ProductData);
        Assert.Equal("""{"productData":[7,"x"]}""", Write(logs));
    }

    [Fact]
    public void List_OfStringsWithANull_KeepsTheOthers() =>
        Assert.Equal(["a", "b"], ModelJson.Read<AndroidToIosAppMappingDetail>(
            """{"type":"androidToIosAppMappingDetails","id":"1","attributes":{"appSigningKeyPublicCertificateSha256Fingerprints":["a",null,"b"]}}"""u8).AppSigningKeyPublicCertificateSha256Fingerprints);

    [Theory]
    [InlineData("1e5", 100_000)]
    [InlineData("5.0", 5)]
    [InlineData("5.00e0", 5)]
    [InlineData("-0", 0)]
    [InlineData("500e-2", 5)]
    [InlineData("0e99", 0)]
    [InlineData("2147483647.0", 2147483647)]
    public void WholeNumber_InAnyFormOfJson_IsRead(string number, int value) =>
        Assert.Equal((value, value), (Total(number), Read(number).TrafficProportion));

    [Theory]
    [InlineData("5.5")]
    [InlineData("2147483648")]
    [InlineData("1e10")]
    [InlineData("\"5\"")]
    public void WholeNumber_ThatIsNone_IsKeptRaw(string number)
    {
        AppStoreVersionExperimentV2 experiment = Read(number);

        Assert.Null(experiment.TrafficProportion);
        Assert.Equal(["trafficProportion"], experiment.UnreadMembers);
        Assert.Null(Total(number));
    }

    [Theory]
    [InlineData("12.\\u0033")]
    [InlineData("12.3")]
    [InlineData("1.23e1")]
    [InlineData("\\u0031\\u0032.3")]
    public void Decimal_InAStringOfAnySpelling_IsRead(string text)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes($"\"{text}\""), maxDepth: 1);
        json.Read();

        Assert.True(WireNumber.TryDecimal(ref json, out decimal value));
        Assert.Equal(12.3m, value);
    }

    [Theory]
    [InlineData("2026-01-31t10:20:30z")]
    [InlineData("2026-01-31 10:20:30Z")]
    [InlineData("2026-01-31T10:20:30+00")]
    [InlineData("2026-01-31T10:20:30,000Z")]
    [InlineData("2026-01-31T10:20:30.0000000000Z")]
    [InlineData("2026-01-31T02:20:30.00-0800")]
    [InlineData("2026-01-31T10:20:30.000000001+00:00")]
    [InlineData(" 2026-01-31T10:20:30Z ")]
    [InlineData("20260131T102030Z")]
    [InlineData("2026-01-31T10:20:30\\u005A")]
    public void Date_InAnySpellingOfIso8601_IsRead(string text) => Assert.Equal(
        new DateTimeOffset(2026, 1, 31, 10, 20, 30, TimeSpan.Zero),
        ModelJson.Read<Device>(Encoding.UTF8.GetBytes($$$"""{"type":"devices","id":"1","attributes":{"addedDate":"{{{text}}}"}}""")).AddedDate);

    [Theory]
    [InlineData("P7D", 7 * 24 * 60)]
    [InlineData("P2W", 14 * 24 * 60)]
    [InlineData("PT1H30M", 90)]
    [InlineData("P1DT1M", (24 * 60) + 1)]
    [InlineData("PT90.0S", 1.5)]
    [InlineData("PT0,6S", 0.01)]
    [InlineData("-PT1M", -1)]
    public void Duration_OfIso8601_IsRead(string text, double minutes)
    {
        Assert.True(WireDuration.TryParse(text, out TimeSpan value));
        Assert.Equal(TimeSpan.FromMinutes(minutes), value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("PD")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("P1DT")]
    [InlineData("P1.5D")]
    [InlineData("PT1.5.5S")]
    [InlineData("PT1S1M")]
    [InlineData("P1W1D")]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("PTT1S")]
    [InlineData("P99999999999999W")]
    [InlineData("P999999999999999999999D")]
    [InlineData("7 days")]
    public void Duration_ThatIsNone_IsNotRead(string text) => Assert.False(WireDuration.TryParse(text, out _));

    // Cut anywhere, with any character replaced: a value or none, but never another exception.
    [Theory]
    [InlineData("2026-01-31T10:20:30.123+05:30")]
    [InlineData("20260131T102030Z")]
    [InlineData("P1DT1H30M5.25S")]
    [InlineData("-P2W")]
    [InlineData("PT1H5M8,5S")]
    [InlineData("-1.25E+3")]
    public void Text_CutOrChangedAnywhere_IsAValueOrUnread(string text)
    {
        for (int at = 0; at <= text.Length; at++)
        {
            foreach (string other in new[] { "", "P", "D", "T", "H", "M", "S", "W", "Z", ".", ",", "-", "+", ":", "0", "9", " ", "E", "\u0660" })
            {
                Read($"{text.AsSpan(0, at)}{other}");
                Read($"{text.AsSpan(0, at)}{other}{text.AsSpan(Math.Min(at + 1, text.Length))}");
            }
        }

        static void Read(string value)
        {
            string members = string.Join(',', new[] { "addedDate", "startDate", "recurrenceDuration", "version" }.Select(name => $"\"{name}\":\"{value}\""));
            byte[] json = Encoding.UTF8.GetBytes($$$"""{"type":"x","id":"1","attributes":{ {{{members}}} } }""");
            Assert.NotNull(ModelJson.Read<Device>(json));
            Assert.NotNull(ModelJson.Read<WinBackOffer>(json));
            Assert.NotNull(ModelJson.Read<GameCenterLeaderboardV2>(json));
        }
    }

    [Theory]
    [InlineData("12345678901234567890123456789012345678901234567890")]
    [InlineData("0.1234567890123456789012345678901234567890")]
    [InlineData("1.2345678901234567890e5")]
    [InlineData("1e999")]
    [InlineData("1e-999")]
    [InlineData("12.340")]
    [InlineData("5000000000")]
    public void Number_ThatIsNotKnown_IsWrittenBackUnchanged(string number)
    {
        string json = $$$"""{"type":"devices","id":"1","attributes":{"later":{{{number}}} } }""".Replace(" ", "", StringComparison.Ordinal);

        Assert.Equal(json, Write(ModelJson.Read<Device>(Encoding.UTF8.GetBytes(json))));
    }

    [Fact]
    public void Member_KeptRawAndThenSet_IsWrittenOnce()
    {
        var device = ModelJson.Read<Device>("""{"type":"devices","id":"1","attributes":{"name":7}}"""u8);
        device.Name = "corrected";
        device.AdditionalData["udid"] = "mine";
        device.AdditionalMembers["type"] = "twice";
        device.AdditionalMembers["id"] = "twice";

        Assert.Equal("""{"type":"devices","id":"1","attributes":{"name":"corrected","udid":"mine"}}""", Write(device));

        var request = new BundleIdUpdateRequest { Name = "Atlas" };
        request.AdditionalData["name"] = "Other";
        Assert.Equal("""{"data":{"type":"bundleIds","attributes":{"name":"Atlas"}}}""", Write(request));
    }

    [Theory]
    [InlineData("""{"links":{"self":"https://x/v1/ciIssues/5"},"id":"5","type":"ciIsues"}""", "https://x/v1/ciIssues/5")]
    [InlineData("""{"id":"5","links":{"self":"https://x/v1/apps/5"},"type":"other"}""", "https://x/v1/apps/5")]
    [InlineData("""{"type":"apps","id":"5","links":{"self":"https://x/v1/apps/5"},"id":"6"}""", "https://x/v1/apps/5")]
    [InlineData("""{"type":"apps","id":"5","links":{"self":"https://x/v1/apps/5"},"type":"other","id":"6"}""", "https://x/v1/apps/5")]
    public void Link_ReadBeforeTypeOrId_IsTheOneThatWasSent(string json, string link) => Assert.Equal(link, ModelJson.Read<App>(Encoding.UTF8.GetBytes(json)).SelfLink);

    [Fact]
    public void RelatedLink_OfAResourceThatIsRenamed_IsTheOneThatWasSent()
    {
        var app = ModelJson.Read<App>(
            """{"type":"apps","id":"5","relationships":{"builds":{"links":{"self":"https://x/v1/apps/5/relationships/builds","related":"https://x/v1/apps/5/builds"}}},"type":"appz","links":{"self":"https://x/v1/apps/5"}}"""u8);
        app.Id = "7";

        Assert.Equal(("https://x/v1/apps/5", "https://x/v1/apps/5/builds"), (app.SelfLink, app.Builds.RelatedLink));
    }

    [Fact]
    public void Model_WithDeepUnknownMembers_GoesThroughKiota()
    {
        string deep = new string('[', 300) + new string(']', 300);
        var device = ModelJson.Read<Device>(Encoding.UTF8.GetBytes($$$"""{"type":"devices","id":"1","attributes":{"later":{{{deep}}} } }"""));

        Assert.True(RawBody.Model(device).Length > 600);
        using var writer = new Microsoft.Kiota.Serialization.Json.JsonSerializationWriter();
        writer.WriteObjectValue(null, device);
        Assert.True(writer.GetSerializedContent().Length > 600);
    }

    private static int? Total(string number) =>
        ModelJson.Read<Page<App>>(Encoding.UTF8.GetBytes($$$"""{"data":[],"meta":{"paging":{"total":{{{number}}} } } }""")).Total;

    private static AppStoreVersionExperimentV2 Read(string number) => ModelJson.Read<AppStoreVersionExperimentV2>(
        Encoding.UTF8.GetBytes($$$"""{"type":"appStoreVersionExperiments","id":"1","attributes":{"trafficProportion":{{{number}}} } }"""));

    private static string Write(Model model) => Encoding.UTF8.GetString(ModelJson.ToUtf8(model));
}
