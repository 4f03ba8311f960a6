using System.Globalization;
using AppStoreConnect.Paging;

namespace AppStoreConnect.Tests.Paging;

public sealed class VisitedPagesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(VisitedPages.Remembered)]
    public void Add_InACircle_IsNoticedAtItsFirstRepetition(int length) => Assert.Equal(length, StepsOf(i => i % length));

    [Fact]
    public void Add_AfterALongWay_KnowsTheLastPages() => Assert.Equal(50_000, StepsOf(static i => i == 50_000 ? 49_000 : i));

    [Theory]
    [InlineData(VisitedPages.Remembered + 1)]
    [InlineData(30_000)]
    public void Add_InALongCircle_EndsAfterAFewRounds(int length) => Assert.InRange(StepsOf(i => i % length), length, 4 * length);

    [Fact]
    public void Add_OfEverNewPages_KeepsNoMoreThanTheLast()
    {
        var pages = new VisitedPages();
        for (int i = 0; i < 50_000; i++)
        {
            Assert.True(pages.Add(i.ToString(CultureInfo.InvariantCulture)));
        }

        Assert.Equal(VisitedPages.Remembered, pages.Count);
    }

    // Returns the number of pages that are read before one is recognized.
    private static int StepsOf(Func<int, int> page)
    {
        var pages = new VisitedPages();
        int steps = 0;
        while (pages.Add(page(steps).ToString(CultureInfo.InvariantCulture)))
        {
            steps++;
        }

        return steps;
    }
}
