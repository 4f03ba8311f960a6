using System.Text;
using System.Text.Json;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Tests.Serialization;

/// <summary>Skipping bytes has the same result as reading token by token.</summary>
public sealed class ShortcutTests
{
    [Theory]
    [InlineData("""{"type":"apps","id":"1","attributes":{"name":"A"}}""", "apps", "1", "A")]
    [InlineData("""{"id":"1","type":"apps","attributes":{"name":"A"}}""", "apps", "1", "A")]
    [InlineData("""{ "type":"apps","id":"1","attributes":{"name":"A"}}""", "apps", "1", "A")]
    [InlineData("""{"type":"apps","id":"1"}""", "apps", "1", null)]
    [InlineData("""{"type":"apps","id":"1", "attributes":{"name":"A"}}""", "apps", "1", "A")]
    [InlineData("""{"type":"apps","id":"a\"b","attributes":{"name":"A"}}""", "apps", "a\"b", "A")]
    [InlineData("""{"type":"apps","id":"a\\","attributes":{"name":"A"}}""", "apps", "a\\", "A")]
    [InlineData("""{"type":"apps","id":"é","attributes":{"name":"A"}}""", "apps", "é", "A")]
    [InlineData("""{"type":"apps","id":"","attributes":{"name":"A"}}""", "apps", "", "A")]
    [InlineData("""{"type":"appsX","id":"1","attributes":{"name":"A"}}""", "appsX", "1", "A")]
    [InlineData("""{"type":"app","id":"1","attributes":{"name":"A"}}""", "app", "1", "A")]
    [InlineData("""{"type":"apps","id":"1","id":"2","attributes":{"name":"A"}}""", "apps", "2", "A")]
    [InlineData("""{"type":"apps","id":"1","type":"other","attributes":{"name":"A"}}""", "other", "1", "A")]
    public void Resource_OfAnyOrderAndSpelling_IsTheSame(string json, string type, string id, string? name)
    {
        App app = Read(json);
        Assert.Equal((type, id, name), (app.ResourceType, app.Id, app.Name));
    }

    [Theory]
    [InlineData("""{"type":"apps","id":"1",}""")]
    [InlineData("""{"type":"apps","id":"1","attributes":{"name":"A"}""")]
    [InlineData("""{"type":"apps","id":"1","attributes" {"name":"A"}}""")]
    [InlineData("{\"type\":\"apps\",\"id\":\"\u0001\",\"attributes\":{}}")]
    [InlineData("""{"type":"apps","id":"1",""")]
    [InlineData("""{"type":"apps","id":"1""")]
    [InlineData("""{"type":"apps","id":"1","links":{"self":"https://x/v1/apps/1"}""")]
    public void Resource_ThatIsNoJson_IsRejected(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    [Fact]
    public void Relationship_WithTheLinksOfTheResourceBefore_KeepsThem()
    {
        Page<App> page = ReadPage(Resource("1", "1"), Resource("2", "1"), Resource("3", "3"));

        Assert.Equal(
            ["https://x/v1/apps/1/builds", "https://x/v1/apps/1/builds", "https://x/v1/apps/3/builds"],
            page.Data.Select(app => app.Builds.RelatedLink));
        Assert.Equal(
            ["https://x/v1/apps/1/relationships/builds", "https://x/v1/apps/1/relationships/builds", "https://x/v1/apps/3/relationships/builds"],
            page.Data.Select(app => app.Builds.SelfLink));
    }

    [Fact]
    public void Relationship_OfResourceWhoseIdBeginsWithTheOneBefore_IsItsOwn()
    {
        Page<App> page = ReadPage(Resource("1", "1"), Resource("12", "12"), Resource("1", "12"));

        Assert.Equal(
            ["https://x/v1/apps/1/builds", "https://x/v1/apps/12/builds", "https://x/v1/apps/12/builds"],
            page.Data.Select(app => app.Builds.RelatedLink));
    }

    /// <summary>Whitespace of any kind, even if it changes within a document, does not affect what is read.</summary>
    [Theory]
    [InlineData("  ", "\n")]
    [InlineData("    ", "\r\n")]
    [InlineData("\t", "\n")]
    [InlineData("", "\n")]
    public void Page_Indented_IsReadAsTheCompactOne(string indent, string newLine)
    {
        string compact = $$"""{"data":[{{Resource("1", "1")}},{{Resource("2", "3")}},{{Resource("4", "4")}}],"included":[{{Build("7")}},{{Build("8")}}]}""";
        string indented = Indent(compact, indent, newLine);
        string mixed = indented[..(indented.Length / 2)] + Indent(indented[(indented.Length / 2)..], "", "");

        foreach (string text in new[] { indented, mixed })
        {
            Page<App> page = ModelJson.Read<Page<App>>(Encoding.UTF8.GetBytes(text));
            Page<App> expected = ModelJson.Read<Page<App>>(Encoding.UTF8.GetBytes(compact));
            Assert.Equal(expected.Data.Select(Facts), page.Data.Select(Facts));
            Assert.Equal(expected.Included.Select(included => (included.Id, included.ResourceType, included.SelfLink)), page.Included.Select(included =>
                (included.Id, included.ResourceType, included.SelfLink)));
        }
    }

    private static (string, string?, string?, string?) Facts(App app) => (app.Id, app.SelfLink, app.Builds.SelfLink, app.Builds.RelatedLink);

    private static string Build(string id) => """
        {"type":"builds","id":"ID","relationships":{"app":{"links":{"self":"https://x/v1/builds/ID/relationships/app","related":"https://x/v1/builds/ID/app"}}},"links":{"self":"https://x/v1/builds/ID"}}
        """.Replace("ID", id, StringComparison.Ordinal);

    // Breaks lines at braces, brackets, and commas, like an indenting writer. None of the strings here contains them.
    private static string Indent(string json, string indent, string newLine)
    {
        if (newLine.Length == 0)
        {
            return string.Concat(json.Where(c => !char.IsWhiteSpace(c)));
        }

        var text = new StringBuilder();
        int depth = 0;
        foreach (char c in json.Where(c => !char.IsWhiteSpace(c)))
        {
            depth -= c is '}' or ']' ? 1 : 0;
            text.Append(c is '}' or ']' ? newLine + string.Concat(Enumerable.Repeat(indent, depth)) : "").Append(c)
                .Append(c == ':' && !text.ToString().EndsWith("https:", StringComparison.Ordinal) ? " " : "");
            depth += c is '{' or '[' ? 1 : 0;
            text.Append(c is '{' or '[' or ',' ? newLine + string.Concat(Enumerable.Repeat(indent, depth)) : "");
        }

        return text.ToString();
    }

    private static App Read(string json)
    {
        var app = new App();
        ModelJson.Read(app, Encoding.UTF8.GetBytes(json));
        return app;
    }

    private static Page<App> ReadPage(params string[] resources) =>
        ModelJson.Read<Page<App>>(Encoding.UTF8.GetBytes($$"""{"data":[{{string.Join(',', resources)}}]}"""));

    private static string Resource(string id, string linked) => """
        {"type":"apps","id":"ID","relationships":{"builds":{"links":{"self":"https://x/v1/apps/LINKED/relationships/builds","related":"https://x/v1/apps/LINKED/builds"}}},"links":{"self":"https://x/v1/apps/ID"}}
        """.Replace("ID", id, StringComparison.Ordinal).Replace("LINKED", linked, StringComparison.Ordinal);
}
