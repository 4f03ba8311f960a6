using System.Net;

namespace AppStoreConnect.Testing.Tests;

/// <summary>What keys with roles other than Admin cannot do.</summary>
public sealed class RoleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string, bool> Cases => new()
    {
        { "ADMIN", "GET", "/v1/users", true },
        { "APP_MANAGER", "GET", "/v1/users", false },
        { "APP_MANAGER", "GET", "/v1/apps", true },
        { "APP_MANAGER", "POST", "/v1/analyticsReportRequests", false },
        { "DEVELOPER", "GET", "/v1/certificates", true },
        { "DEVELOPER", "POST", "/v1/certificates", false },
        { "DEVELOPER", "POST", "/v1/buildUploads", true },
        { "DEVELOPER", "PATCH", "/v1/builds/{id}", false },
        { "DEVELOPER", "PATCH", "/v1/betaBuildLocalizations/{id}", false },
        { "DEVELOPER", "DELETE", "/v1/betaGroups/{id}/relationships/betaTesters", false },
        { "MARKETING", "POST", "/v1/appScreenshots", true },
        { "MARKETING", "POST", "/v1/appPriceSchedules", false },
        { "CUSTOMER_SUPPORT", "POST", "/v1/customerReviewResponses", true },
        { "CUSTOMER_SUPPORT", "GET", "/v1/betaTesters", false },
        { "SALES", "GET", "/v1/salesReports", true },
        { "SALES", "GET", "/v1/financeReports", false },
        { "SALES", "GET", "/v1/analyticsReportRequests/{id}/reports", true },
        { "DEVELOPER", "GET", "/v1/apps/{id}/analyticsReportRequests", false },
        { "FINANCE", "GET", "/v1/financeReports", true },
        { "SALES,DEVELOPER", "GET", "/v1/bundleIds/{id}/profiles", true },
        { "SALES", "GET", "/v1/bundleIds/{id}/profiles", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Key_OfARole_MayDoWhatTheRoleMay(string roles, string method, string path, bool isAllowed)
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(cancellationToken: Token);
        using var client = new TestClient(service) { Token = new AppStoreConnectTokenProvider(service.AddKey(roles.Split(','))).GetToken() };
        Answer answer = await client.SendAsync(method, path.Replace("{id}", "1", StringComparison.Ordinal));
        Assert.Equal(isAllowed, answer.Status != 403);
        if (!isAllowed)
        {
            Assert.Equal("The API key in use does not allow this request", answer.Json.GetProperty("errors")[0].GetProperty("detail").GetString());
            Assert.Equal("FORBIDDEN_ERROR", Assert.Single(service.Requests[0].Violations).Code);
        }
    }

    [Fact]
    public async Task Client_OfAKeyWithARole_GetsATypedRefusal()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(cancellationToken: Token);
        using AppStoreConnectClient developer = service.CreateClient(service.AddKey(KeyRole.Developer));
        using AppStoreConnectClient admin = service.CreateClient();
        await developer.V1.Apps.GetAsync(cancellationToken: Token);
        await admin.V1.Users.GetAsync(cancellationToken: Token);
        AppStoreConnectForbiddenException e = await Assert.ThrowsAsync<AppStoreConnectForbiddenException>(() => developer.V1.Users.GetAsync(cancellationToken: Token));
        Assert.Equal(HttpStatusCode.Forbidden, e.StatusCode);
    }
}
