using System.Text.Json;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Serialization;

/// <summary>What a caller adds to <see cref="Model.AdditionalData"/> is either sent or rejected before anything is sent.</summary>
public sealed class KeptValueTests
{
    public static TheoryData<object, string> Values => new()
    {
        { "text", "\"text\"" },
        { true, "true" },
        { 7, "7" },
        { 5_000_000_000L, "5000000000" },
        { 1.5, "1.5" },
        { 12.340m, "12.340" },
        { new DateTimeOffset(2026, 1, 31, 10, 20, 30, TimeSpan.FromHours(-8)), "\"2026-01-31T10:20:30-08:00\"" },
        { double.PositiveInfinity, "\"Infinity\"" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task AdditionalData_OfAPlainValue_IsSent(object value, string json)
    {
        await using var api = new TestApi(LoopbackReply.Json("""{"data":{"type":"bundleIds","id":"1"}}"""));
        var request = new BundleIdUpdateRequest { Name = "Atlas" };
        request.AdditionalData["later"] = value;

        await api.Client.V1.BundleIds["1"].PatchAsync(request);

        using JsonDocument body = JsonDocument.Parse(api.Server.Single.Body);
        Assert.Equal(json, body.RootElement.GetProperty("data").GetProperty("attributes").GetProperty("later").GetRawText());
    }

    [Fact]
    public async Task AdditionalData_OfAnObjectWithoutJsonForm_IsRejected()
    {
        await using var api = new TestApi(LoopbackReply.Json("{}"));
        var request = new BundleIdUpdateRequest();
        request.AdditionalData["later"] = new Uri("https://example.com");

        ArgumentException e = await Assert.ThrowsAsync<ArgumentException>(() => api.Client.V1.BundleIds["1"].PatchAsync(request));

        Assert.Contains("System.Uri", e.Message, StringComparison.Ordinal);
        Assert.Empty(api.Server.Requests);
    }
}
