namespace AppStoreConnect.Tests.Serialization;

public sealed class OpenEnumTests
{
    [Fact]
    public void Known_OfAnEnum_AreItsMembers()
    {
        Assert.Contains(BundleIdPlatform.Ios, BundleIdPlatform.Known);
        Assert.All(BundleIdPlatform.Known, platform => Assert.True(platform.IsKnown));
        Assert.DoesNotContain(new BundleIdPlatform("TOASTER"), BundleIdPlatform.Known);
    }
}
