using System.Text;

namespace AppStoreConnect.Spec.Tests;

public sealed class JsonPlacesTests
{
    private const string Text = "{\n  \"a\": 1,\n  \"é/~\": {\"list\": [10,\n    {\"deep\": true}]},\n  \"last\": []\n}\n";

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("/a", 2, 3)]
    [InlineData("/é~1~0", 3, 3)]
    [InlineData("/é~1~0/list", 3, 11)]
    [InlineData("/é~1~0/list/0", 3, 20)]
    [InlineData("/é~1~0/list/1", 4, 5)]
    [InlineData("/é~1~0/list/1/deep", 4, 6)]
    [InlineData("/last", 5, 3)]
    [InlineData("/last/0", 5, 3)]
    [InlineData("/nowhere/at/all", 1, 1)]
    [InlineData("/é~1~0/list/7", 3, 11)]
    [InlineData("/é~1~0/list/x", 3, 11)]
    [InlineData("/a/b", 2, 3)]
    public void Locate_Pointer_IsItsLineAndColumn(string pointer, int line, int column) =>
        Assert.Equal((line, column), JsonPlaces.Locate(Encoding.UTF8.GetBytes(Text), pointer));

    [Fact]
    public void Locate_SeveralAtOnce_FindsEachWhereItIsAlone()
    {
        byte[] text = Encoding.UTF8.GetBytes(Text);
        string[] pointers = ["/last", "", "/é~1~0/list/1/deep", "/a/b", "/a", "/é~1~0/list", "/nowhere", "/é~1~0/list/0", "/a"];

        IReadOnlyDictionary<string, (int Line, int Column)> places = JsonPlaces.Locate(text, pointers);

        Assert.Equal(pointers.Distinct().Count(), places.Count);
        Assert.All(places, place => Assert.Equal(JsonPlaces.Locate(text, place.Key), place.Value));
    }

    [Fact]
    public void Locate_OfANameGivenTwice_IsTheFirst() =>
        Assert.Equal((1, 8), JsonPlaces.Locate("{\"a\": {\"b\": 1},\n \"a\": {\"b\": 2}}"u8.ToArray(), "/a/b"));

    [Fact]
    public void Locate_BehindAByteOrderMark_CountsFromTheText() =>
        Assert.Equal((1, 2), JsonPlaces.Locate(Encoding.UTF8.GetPreamble().Concat("{\"a\":1}"u8.ToArray()).ToArray(), "/a"));

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\": {\"b\"")]
    [InlineData("nonsense")]
    public void Locate_InTextThatIsNotJson_ReturnsTheNearestPlace(string text) =>
        Assert.InRange(JsonPlaces.Locate(Encoding.UTF8.GetBytes(text), "/a/b").Column, 1, 8);

    [Fact]
    public void Locate_WhereAProblemIs_FindsIt()
    {
        byte[] document = Encoding.UTF8.GetBytes("{\"openapi\": \"3.0.1\", \"info\": {\"title\": \"\", \"version\": \"\"},\n\"paths\": {\n  \"/v1/a\": {\"fetch\": {}}\n}}");
        SpecProblem problem = Assert.Single(Documents.Read(document).Problems);
        Assert.Equal((3, 13), JsonPlaces.Locate(document, problem.Pointer));
    }
}
