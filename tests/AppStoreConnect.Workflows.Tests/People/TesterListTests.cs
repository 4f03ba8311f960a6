namespace AppStoreConnect.Workflows.Tests.People;

public sealed class TesterListTests
{
    [Fact]
    public void Parse_TestFlightsForm_IsRead() => Assert.Equal(
        [new("ada@example.com", "Ada", "Lovelace"), new("grace@example.com", "Grace"), new("alan@example.com")],
        TesterList.Parse("First Name,Last Name,Email\r\nAda,Lovelace,ada@example.com\r\n\"Grace\",,grace@example.com\r\n,,alan@example.com\r\nADA,L,Ada@Example.com\r\n"));

    [Fact]
    public void Parse_PlainLines_AreRead() => Assert.Equal(
        [new("ada@example.com"), new("grace@example.com", "Grace", "Hopper")],
        TesterList.Parse("# testers\nada@example.com\n\ngrace@example.com, Grace, Hopper\n"));

    [Fact]
    public void Parse_BadLines_NamesThemAll()
    {
        string message = Assert.Throws<FormatException>(() => TesterList.Parse("ada@example.com\nno address\nx@\n", "testers.csv")).Message;

        Assert.StartsWith("testers.csv cannot be read", message, StringComparison.Ordinal);
        Assert.Contains("line 2: 'no address' has no email address", message, StringComparison.Ordinal);
        Assert.Contains("line 3", message, StringComparison.Ordinal);
    }
}
