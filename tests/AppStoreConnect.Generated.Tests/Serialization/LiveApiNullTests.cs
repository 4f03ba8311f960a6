using System.Text;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Generated.Tests.Serialization;

/// <summary>The service distinguishes null and missing members: null clears a field, and a missing member leaves it unchanged.</summary>
public class LiveApiNullTests
{
    [Fact]
    public void Update_WithNullAssigned_SendsNull() =>
        Assert.Equal("""{"data":{"type":"appInfoLocalizations","id":"7","attributes":{"subtitle":null}}}""", Body(new AppInfoLocalizationUpdateRequest { Subtitle = null }));

    [Fact]
    public void Update_WithNothingAssigned_SendsNoAttributes() =>
        Assert.Equal("""{"data":{"type":"appInfoLocalizations","id":"7"}}""", Body(new AppInfoLocalizationUpdateRequest()));

    [Fact]
    public void Update_WithEmptyToMany_ClearsIt()
    {
        var user = new UserUpdateRequest { VisibleApps = [] };

        Assert.Equal("""{"data":{"type":"users","id":"7","relationships":{"visibleApps":{"data":[]}}}}""", Body(user));
    }

    [Fact]
    public void Update_WithNullToOne_ClearsIt()
    {
        var request = new AppStoreVersionUpdateRequest { Build = null };

        Assert.Equal("""{"data":{"type":"appStoreVersions","id":"7","relationships":{"build":{"data":null}}}}""", Body(request));
    }

    [Fact]
    public void Create_WithNull_LeavesItOut()
    {
        var request = new BundleIdCreateRequest { Name = "n", Identifier = "i", Platform = BundleIdPlatform.Ios, SeedId = null };

        Assert.DoesNotContain("seedId", Body(request), StringComparison.Ordinal);
    }

    [Fact]
    public void Update_WithAnIdOfItsOwn_SendsThat() =>
        Assert.Equal("""{"data":{"type":"appInfoLocalizations","id":"9"}}""", Body(new AppInfoLocalizationUpdateRequest { Id = "9" }));

    private static string Body(Model request) => Encoding.UTF8.GetString(ModelJson.ToUtf8(request, targetId: "7"));
}
