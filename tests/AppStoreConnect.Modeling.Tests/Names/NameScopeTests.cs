namespace AppStoreConnect.Modeling.Tests.Names;

public sealed class NameScopeTests
{
    [Fact]
    public void Take_FreeName_IsIt() => Assert.Equal("App", new NameScope([]).Take("app", "App"));

    [Fact]
    public void Take_ReservedInOtherCase_IsTheNextCandidate() => Assert.Equal("TaskModel", new NameScope(["Task"]).Take("TASK", "TASK", "TaskModel"));

    [Fact]
    public void Take_AllTaken_EndsInWhatTheKeyDecides()
    {
        string name = new NameScope(["A", "B"]).Take("key", ["A", "B"], out bool collided);
        Assert.True(collided);
        Assert.StartsWith("B_", name, StringComparison.Ordinal);
        Assert.Equal(name, new NameScope(["a", "b", "c"]).Take("key", "A", "B"));
        Assert.NotEqual(name, new NameScope(["A", "B"]).Take("other", "A", "B"));
    }

    [Fact]
    public void Take_ReservedEnding_IsTheNextCandidate() =>
        Assert.Equal("AppsRequestBuilderModel", new NameScope([], "RequestBuilder").Take("x", "AppsRequestBuilder", "AppsRequestBuilderModel"));

    [Fact]
    public void Take_LongNames_AreShortAndDiffer()
    {
        var scope = new NameScope([]);
        string[] names = [scope.Take("1", new string('a', 500) + "1"), scope.Take("2", new string('a', 500) + "2")];
        Assert.All(names, name => Assert.InRange(name.Length, 1, 120));
        Assert.NotEqual(names[0], names[1]);
    }
}
