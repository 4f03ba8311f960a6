using System.Text;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Contract.Tests.CurrentApi;

/// <summary>Wire formats that the sweep found to be unreadable, each in its own test.</summary>
public sealed class WireFormTests
{
    [Theory]
    [InlineData("P2W", 14)]
    [InlineData("P7D", 7)]
    [InlineData("PT36H", 1.5)]
    public void Duration_InWeeksDaysOrHours_IsRead(string duration, double days)
    {
        GameCenterLeaderboardV2 leaderboard = Read<GameCenterLeaderboardV2>("{\"attributes\":{\"recurrenceDuration\":\"" + duration + "\"}}");
        Assert.Equal(TimeSpan.FromDays(days), leaderboard.RecurrenceDuration);
    }

    [Theory]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("PW")]
    [InlineData("P-1W")]
    [InlineData("P1W1D")]
    [InlineData("P99999999999W")]
    [InlineData("P1000001W")]
    public void Duration_OfNoFixedLength_IsKeptAndReported(string duration)
    {
        GameCenterLeaderboardV2 leaderboard = Read<GameCenterLeaderboardV2>("{\"attributes\":{\"recurrenceDuration\":\"" + duration + "\"}}");
        Assert.Null(leaderboard.RecurrenceDuration);
        Assert.Equal(["recurrenceDuration"], leaderboard.UnreadMembers);
        Assert.Equal(duration, Assert.IsType<UntypedString>(leaderboard.AdditionalData["recurrenceDuration"]).GetValue());
    }

    [Fact]
    public void Relationship_WithUnknownMembers_KeepsThem()
    {
        const string Json = """{"type":"apps","id":"1","relationships":{"builds":{"links":{"related":"https://x/v1/apps/1/builds"},"data":[{"type":"builds","id":"2"}],"new":{"a":[1]}}}}""";
        App app = Read<App>(Json);
        Assert.Equal(["2"], app.Builds.Ids);
        Assert.Equal(Json, Encoding.UTF8.GetString(ModelJson.ToUtf8(app)));
    }

    [Fact]
    public void Relationship_WithEscapedNames_IsReadAnyway()
    {
        App app = Read<App>("""{"type":"apps","id":"1","relationships":{"builds":{"d\u0061ta":[{"type":"builds","id":"2"}]}}}""");
        Assert.Equal(["2"], app.Builds.Ids);
    }

    [Theory]
    [InlineData("1E-09")]
    [InlineData("0.10")]
    [InlineData("9007199254740993")]
    [InlineData("1.7976931348623157E+308")]
    public void UnknownNumber_OfAnySize_IsWrittenUnchanged(string number)
    {
        string json = "{\"type\":\"apps\",\"attributes\":{\"new\":" + number + "}}";
        Assert.Equal(json, Encoding.UTF8.GetString(ModelJson.ToUtf8(Read<App>(json))));
    }

    private static T Read<T>(string json)
        where T : Model, IModel, new() => ModelJson.Read<T>(Encoding.UTF8.GetBytes(json));
}
