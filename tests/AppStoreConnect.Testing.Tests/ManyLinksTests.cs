using System.Text;
using AppStoreConnect.Testing.Store;

namespace AppStoreConnect.Testing.Tests;

/// <summary>The cost of a change depends on the change and not on the number of links. If each link looked at all others, these tests would take many minutes.</summary>
public sealed class ManyLinksTests
{
    private static readonly TimeSpan s_enough = TimeSpan.FromSeconds(100);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Linkages_AsManyAsFitInABody_AreChangedInOnePass()
    {
        const int Count = 250_000;
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(MiniDescription.Value, new() { KeepsResources = true, Authorization = new() { Required = false } }, Token);
        service.Data.Add("planets", "saturn", new { name = "Saturn" });
        using var client = new TestClient(service);
        string moons = Linkages(Count);
        foreach ((string method, int left) in new[] { ("POST", Count), ("PATCH", Count), ("DELETE", 0), ("POST", Count) })
        {
            Assert.Equal(204, (await client.SendAsync(method, "/v1/planets/saturn/relationships/moons", moons)).Status);
            Assert.Equal(left, Total(service));
        }

        Assert.Equal(204, (await client.SendAsync("DELETE", "/v1/planets/saturn")).Status);
        Assert.Equal(0, Total(service));
    }

    [Fact]
    public async Task Linkages_OfResourcesThatShareATarget_DoNotLookAtEachOther()
    {
        const int Count = 250_000;
        LinkTable links = Links();
        RelationshipKind star = new("star", "stars", IsMany: false), planets = new("planets", "planets", IsMany: true), other = new("site", null, IsMany: false);
        var sun = new ResourceKey("stars", "sun");
        bool isOver = false;
        Task changes = Task.Run(() =>
        {
            for (int i = 0; i < Count && !isOver; i++)
            {
                links.Add(new("planets", $"{i}"), star, sun);
                links.Add(sun, other, new("sites", $"{i}"));
                Assert.Equal(new ResourceKey("sites", $"{i}"), Assert.Single(links.Targets(sun, other)));
            }

            for (int i = 0; i < Count && !isOver; i++)
            {
                links.Remove(sun, planets, new("planets", $"{i}"));
                links.RemoveAll(new ResourceKey("planets", $"{i}"));
            }
        }, Token);
        try
        {
            await changes.WaitAsync(s_enough, Token);
        }
        finally
        {
            isOver = true;
        }

        Assert.Empty(links.Targets(sun, planets));
        Assert.Single(links.All);
    }

    [Fact]
    public async Task Links_Removed_LeaveNothingToLookThrough()
    {
        const int Count = 500_000;
        LinkTable links = Links();
        RelationshipKind moons = new("moons", "moons", IsMany: true);
        var saturn = new ResourceKey("planets", "saturn");
        bool isOver = false;
        Task changes = Task.Run(() =>
        {
            for (int i = 0; i < Count; i++)
            {
                links.Add(saturn, moons, new("moons", $"{i}"));
            }

            links.RemoveAll(saturn, moons);
            // A seed can name the same resource again and again.
            for (int i = 0; i < 1_000_000 && !isOver; i++)
            {
                links.RemoveAll(saturn, moons);
                links.Add(saturn, moons, new("moons", "titan"));
            }
        }, Token);
        try
        {
            await changes.WaitAsync(s_enough, Token);
        }
        finally
        {
            isOver = true;
        }

        Assert.Equal("titan", Assert.Single(links.Targets(saturn, moons)).Id);
    }

    [Fact]
    public void Link_SeenFromBothSides_IsRemovedFromEither()
    {
        LinkTable links = Links();
        RelationshipKind moons = new("moons", "moons", IsMany: true), planet = new("planet", "planets", IsMany: false);
        ResourceKey saturn = new("planets", "saturn"), titan = new("moons", "titan"), rhea = new("moons", "rhea");
        links.Add(saturn, moons, titan);
        links.Add(rhea, planet, saturn);
        links.Add(saturn, moons, rhea);
        Assert.Equal([titan, rhea], links.Targets(saturn, moons));
        links.Remove(titan, planet, saturn);
        links.Remove(saturn, moons, rhea);
        Assert.Empty(links.All);
        Assert.Empty(links.Targets(rhea, planet));
    }

    private static LinkTable Links() => new(ApiModel.Of(MiniDescription.Value).Catalog);

    private static int Total(FakeAppStoreConnect service) => System.Text.Json.JsonElement.Parse(service.Data.Save().Span).GetProperty("links").GetArrayLength();

    private static string Linkages(int count)
    {
        var body = new StringBuilder("""{"data":[""");
        for (int i = 0; i < count; i++)
        {
            body.Append(i == 0 ? "" : ",").Append("""{"type":"moons","id":""").Append('"').Append(i).Append("\"}");
        }

        return body.Append("]}").ToString();
    }
}
