using System.Text;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Generated.Tests.Serialization;

/// <summary>All date formats that the service is known to send.</summary>
public class LiveApiDateTests
{
    [Theory]
    [InlineData("2026-01-31T10:20:30-08:00", "2026-01-31T18:20:30Z")]
    [InlineData("2026-01-31T10:20:30.677Z", "2026-01-31T10:20:30.677Z")]
    [InlineData("2026-01-31T10:20:30.000+00:00", "2026-01-31T10:20:30Z")]
    [InlineData("2026-01-31T15:09:26.000+0000", "2026-01-31T15:09:26Z")]
    [InlineData("2026-01-31T15:09:26-0800", "2026-01-31T23:09:26Z")]
    [InlineData("2026-01-31T15:09Z", "2026-01-31T15:09:00Z")]
    [InlineData("2026-01-31T15:09:26", "2026-01-31T15:09:26Z")]
    [InlineData("2026-01-31", "2026-01-31T00:00:00Z")]
    public void DateTime_InAnyForm_IsTheSameMoment(string written, string moment)
    {
        Device device = Read<Device>("addedDate", written);

        Assert.Equal(DateTimeOffset.Parse(moment, null), device.AddedDate);
        Assert.Empty(device.UnreadMembers);
    }

    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31T23:20:30-08:00")]
    [InlineData("2026-01-31T10:20:30.677Z")]
    public void Date_WrittenAsDateOrMoment_IsTheDayAsWritten(string written)
    {
        WinBackOffer offer = Read<WinBackOffer>("startDate", written);

        Assert.Equal(new DateOnly(2026, 1, 31), offer.StartDate);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("2026-13-45")]
    [InlineData("31.01.2026")]
    public void Date_ThatCannotBeRead_IsKeptRawAndReported(string written)
    {
        Device device = Read<Device>("addedDate", written);

        Assert.Null(device.AddedDate);
        Assert.Equal(["addedDate"], device.UnreadMembers);
        Assert.Contains($"\"addedDate\":\"{written}\"", Encoding.UTF8.GetString(ModelJson.ToUtf8(device)), StringComparison.Ordinal);
    }

    [Fact]
    public void Value_OfAnotherKind_IsKeptRawAndReported()
    {
        Device device = ModelJson.Read<Device>("""{"type":"devices","id":"1","attributes":{"name":{"first":"x"},"model":7,"udid":"u"}}"""u8);

        Assert.Equal(["name", "model"], device.UnreadMembers);
        Assert.Equal("u", device.Udid);
        Assert.Equal(
            """{"type":"devices","id":"1","attributes":{"udid":"u","name":{"first":"x"},"model":7}}""", Encoding.UTF8.GetString(ModelJson.ToUtf8(device)));
    }

    [Fact]
    public void Enum_WithUnknownValue_IsKeptAndWrittenBack()
    {
        Device device = Read<Device>("status", "half-Enabled");

        Assert.Equal("half-Enabled", device.Status?.Value);
        Assert.False(device.Status?.IsKnown);
        Assert.Contains("\"status\":\"half-Enabled\"", Encoding.UTF8.GetString(ModelJson.ToUtf8(device)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    public void Number_BeyondWhatANumberHolds_IsKeptAndCanBeWritten(string number)
    {
        Device device = ModelJson.Read<Device>(Encoding.UTF8.GetBytes($$$"""{"type":"devices","id":"1","attributes":{"shade":{{{number}}}}}"""));

        Assert.Contains($"\"shade\":{number}", Encoding.UTF8.GetString(ModelJson.ToUtf8(device)), StringComparison.Ordinal);
    }

    private static T Read<T>(string attribute, string value)
        where T : Model, IModel, new() =>
        ModelJson.Read<T>(Encoding.UTF8.GetBytes($$$"""{"type":"t","id":"1","attributes":{"{{{attribute}}}":"{{{value}}}"}}"""));
}
