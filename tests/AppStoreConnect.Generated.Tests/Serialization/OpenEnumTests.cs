using System.Reflection;

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

    [Fact]
    public void Fields_OfEveryEnum_AreOneString()
    {
        // Query parameters read an array of any open enum as an array of strings.
        Assert.All(
            typeof(BundleIdPlatform).Assembly.GetTypes().Where(static type => type.IsValueType && type.IsAssignableTo(typeof(IOpenEnum))),
            static type => Assert.Equal(typeof(string), Assert.Single(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)).FieldType));
    }
}
