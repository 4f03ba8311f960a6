namespace AppStoreConnect.Modeling.Tests.Names;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("bundleId", "BundleId")]
    [InlineData("IOS_APP_STORE", "IosAppStore")]
    [InlineData("dSYMUrl", "DSYMUrl")]
    [InlineData("com.apple.ipa", "ComAppleIpa")]
    [InlineData("en-US", "EnUS")]
    [InlineData("EN-US", "EnUs")]
    [InlineData("appStoreVersions.platform", "AppStoreVersionsPlatform")]
    [InlineData("filter[bundleId]", "FilterBundleId")]
    [InlineData("1.0", "_10")]
    [InlineData("", "Empty")]
    [InlineData("*/", "Empty")]
    [InlineData("\u202ea\u200bb", "AB")]
    [InlineData("Ⅷ", "Empty")]
    public void Pascal_AnyName_IsAnIdentifier(string name, string expected) => Assert.Equal(expected, Identifier.Pascal(name));

    [Theory]
    [InlineData("Device", "DeviceClass", "DeviceClass")]
    [InlineData("SalesReport", "ReportType", "SalesReportType")]
    [InlineData("App", "State", "AppState")]
    [InlineData("App", "App", "App")]
    public void Merge_CommonWords_AppearOnce(string first, string second, string expected) => Assert.Equal(expected, Identifier.Merge(first, second));

    [Theory]
    [InlineData("Territories", "Territory")]
    [InlineData("Builds", "Build")]
    [InlineData("Statuses", "Status")]
    [InlineData("Status", "Status")]
    [InlineData("Analysis", "Analysis")]
    [InlineData("Boxes", "Box")]
    [InlineData("Access", "Access")]
    [InlineData("s", "s")]
    [InlineData("", "")]
    public void Singular_OfAPlural_IsItsSingular(string plural, string expected) => Assert.Equal(expected, Singular.Of(plural));
}
