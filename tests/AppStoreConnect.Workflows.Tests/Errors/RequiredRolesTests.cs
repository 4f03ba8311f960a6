using AppStoreConnect.Testing;
using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Tests.Signing;

namespace AppStoreConnect.Workflows.Tests.Errors;

public sealed class RequiredRolesTests
{
    [Fact]
    public void Routes_EveryRow_IsOfPathsInTheDocument()
    {
        string[] paths = [.. FakeAppStoreConnect.LoadDescription().Paths.Select(path => path.Path)];

        Assert.All(RequiredRoles.Routes, route => Assert.Contains(paths, path => path.StartsWith(route, StringComparison.Ordinal)));
    }

    [Fact]
    public void For_UnknownRoute_SaysNothing()
    {
        Assert.Null(RequiredRoles.For(HttpMethod.Get, "/v9/things"));
        Assert.Null(RequiredRoles.For(null, null));
    }

    [Fact]
    public async Task Explain_MissingAgreement_IsNotAboutRoles()
    {
        await using SigningWorld world = await SigningWorld.StartAsync();
        var refusal = new ErrorItem(403, "FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED", "A required agreement is missing or has expired.", "The agreement must be signed.");
        world.Service.Script(RequestMatch.Get("/v1/bundleIds"), Behaviors.Errors(refusal));

        var error = await Assert.ThrowsAsync<AppStoreConnectForbiddenException>(() => world.EnsureAsync());

        Assert.Contains("agreement", error.Message, StringComparison.Ordinal);
    }
}
