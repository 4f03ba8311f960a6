using AscSpec.Queries;

namespace AscSpec.Tests.Queries;

public sealed class NearestNamesTests
{
    private static readonly string[] s_names = ["App", "Apps", "AppsResponse", "BetaGroup", "BetaGroups", "Device", "DevicesResponse"];

    [Theory]
    [InlineData("Devise", "Device")]
    [InlineData("dveice", "Device")]
    [InlineData("betagrup", "BetaGroup")]
    [InlineData("AppResponse", "AppsResponse")]
    public void Find_TypingError_ComesFirst(string wanted, string nearest) => Assert.Equal(nearest, NearestNames.Find(wanted, s_names)[0]);

    [Fact]
    public void Find_PartOfAName_IsFound() => Assert.Equal(["DevicesResponse"], NearestNames.Find("sresp", s_names.Where(name => name[0] == 'D')));

    [Fact]
    public void Find_NothingLikeIt_IsEmpty() => Assert.Empty(NearestNames.Find("zzzzzz", s_names));

    [Fact]
    public void Find_AnyOrder_ProducesTheSame() => Assert.Equal(NearestNames.Find("apps", s_names), NearestNames.Find("apps", s_names.Reverse()));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_Words_CountsEdits(string a, string b, int expected) => Assert.Equal(expected, NearestNames.Distance(a, b));
}
