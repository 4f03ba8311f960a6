using AppStoreConnect.Requests;
using AppStoreConnect.V1;

namespace AppStoreConnect.Generated.Tests.Requests;

public class QueryParametersTests
{
    [Fact]
    public void Url_WithSeveralParameters_IsInOrdinalOrderAndEncoded()
    {
        using var client = new AppStoreConnectClient(new Microsoft.Kiota.Http.HttpClientLibrary.HttpClientRequestAdapter(
            new Microsoft.Kiota.Abstractions.Authentication.AnonymousAuthenticationProvider()));

        string address = client.V1.Apps.ToGetRequestInformation(c =>
        {
            c.QueryParameters.Sort = [AppSort.NameDescending, AppSort.BundleId];
            c.QueryParameters.Limit = 50;
            c.QueryParameters.FilterName = ["A & B", "Ünï,1"];
            c.QueryParameters.Include = [AppInclude.Builds];
            c.QueryParameters.LimitBuilds = 3;
        }).URI.AbsoluteUri;

        Assert.Equal(
            "https://api.appstoreconnect.apple.com/v1/apps?filter%5Bname%5D=A%20%26%20B,%C3%9Cn%C3%AF%2C1"
            + "&include=builds&limit=50&limit%5Bbuilds%5D=3&sort=-name,bundleId",
            address);
    }

    [Fact]
    public void Parameter_SetAndRead_IsTheSame()
    {
        var query = new AppsGetQueryParameters { Limit = 7, FilterSku = ["a"], Include = [AppInclude.Builds] };

        Assert.Equal(7, query.Limit);
        Assert.Equal(["a"], query.FilterSku!);
        Assert.Equal("builds", Assert.Single(query.Include!).Value);
        query.Limit = null;
        Assert.Null(query.Limit);
        Assert.Null(query.FilterName);
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("com.example.app", " ")]
    public void Filter_ThatIsEmpty_IsRejectedRatherThanLeftOut(params string[] values)
    {
        var query = new AppsGetQueryParameters { FilterBundleId = values };

        ArgumentException error = Assert.Throws<ArgumentException>(() => Append(query));
        Assert.Contains("filter[bundleId]", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    public void List_LongerThanTheBuffer_IsWrittenWhole(string item)
    {
        var query = new AppsGetQueryParameters { FilterBundleId = [.. Enumerable.Repeat(item, 20_000)] };

        string text = Append(query);
        Assert.Equal("?filter%5BbundleId%5D=" + string.Join(',', Enumerable.Repeat(Uri.EscapeDataString(item), 20_000)), text);
        Assert.Equal("?limit=1", Append(new AppsGetQueryParameters { Limit = 1 }));
    }

    // Each thread starts with a small buffer. One of the lengths fills it exactly, in each place where it can grow.
    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("x y")]
    public async Task Value_OfEveryLength_IsWrittenWhole(string unit)
    {
        for (int length = 1; length <= 600; length++)
        {
            string value = string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1))[..length].Trim();
            string text = await Task.Factory.StartNew(
                () => Append(new AppsGetQueryParameters { FilterBundleId = ["a", value, "b"], FilterName = [value], Limit = 7 }),
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);

            string expected = Uri.EscapeDataString(value);
            Assert.Equal($"?filter%5BbundleId%5D=a,{expected},b&filter%5Bname%5D={expected}&limit=7", text);
        }
    }

    [Fact]
    public void Value_WithHalfASurrogatePair_IsRejectedAndTheNextUrlIsWhole()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Append(new AppsGetQueryParameters { FilterName = ["a", "b c\uD83D"] }));

        Assert.Contains("filter[name] is not valid text", error.Message, StringComparison.Ordinal);
        Assert.Equal("?filter%5Bname%5D=%F0%9F%99%82x", Append(new AppsGetQueryParameters { FilterName = ["\U0001F642x"] }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void Id_ThatAnAddressCannotHold_IsRejected(string id)
    {
        using var client = new AppStoreConnectClient(new Microsoft.Kiota.Http.HttpClientLibrary.HttpClientRequestAdapter(
            new Microsoft.Kiota.Abstractions.Authentication.AnonymousAuthenticationProvider()));

        Assert.Throws<ArgumentException>(() => client.V1.Apps[id]);
    }

    [Fact]
    public void Id_WithOddCharacters_StaysOneSegment()
    {
        using var client = new AppStoreConnectClient(new Microsoft.Kiota.Http.HttpClientLibrary.HttpClientRequestAdapter(
            new Microsoft.Kiota.Abstractions.Authentication.AnonymousAuthenticationProvider()));

        Assert.Equal(
            "https://api.appstoreconnect.apple.com/v1/apps/a%2F..%2Fb%3Fc%23d", client.V1.Apps["a/../b?c#d"].ToGetRequestInformation().URI.AbsoluteUri);
    }

    private static string Append(QueryParameters query)
    {
        var url = new UrlWriter();
        query.AppendTo(ref url);
        return url.Finish();
    }
}
