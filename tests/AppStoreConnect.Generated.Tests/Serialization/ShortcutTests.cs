using System.Text;
using System.Text.Json;
using AppStoreConnect.Serialization;

namespace AppStoreConnect.Tests.Serialization;

/// <summary>What is passed over as bytes means the same as what is gone through token by token.</summary>
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
    public void Resource_ThatIsNoJson_IsRefused(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    private static App Read(string json)
    {
        var app = new App();
        ModelJson.Read(app, Encoding.UTF8.GetBytes(json));
        return app;
    }
}
