using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Tests.Requests;

public sealed class RequestConfigurationTests
{
    [Fact]
    public void Headers_ThatWereNotRequested_AreNotCreated()
    {
        var configuration = new RequestConfiguration<LinkagesQueryParameters>();

        configuration.QueryParameters.Limit = 5;

        Assert.Null(configuration.HeadersOrNull);
        Assert.Null(configuration.OptionsOrNull);
        Assert.Empty(configuration.Headers);
        Assert.Empty(configuration.Options);
    }

    [Fact]
    public void Members_ThatAreReplaced_AreTheNewOnes()
    {
        var headers = new RequestHeaders { { "X-Test", "1" } };
        var query = new LinkagesQueryParameters { Limit = 7 };

        var configuration = new RequestConfiguration<LinkagesQueryParameters> { QueryParameters = query, Headers = headers, Options = [RetryOptions.None] };

        Assert.Same(query, configuration.QueryParameters);
        Assert.Same(headers, configuration.Headers);
        Assert.Same(RetryOptions.None, Assert.Single(configuration.Options));
    }
}
