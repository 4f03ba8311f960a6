namespace AppStoreConnect.Modeling.Tests;

public sealed class ModelOptionsTests
{
    [Theory]
    [InlineData("/v1/apps", "/v1/apps", true)]
    [InlineData("/v1/apps", "/v1/apps/{id}", false)]
    [InlineData("/v1/apps/**", "/v1/apps", true)]
    [InlineData("/v1/apps/**", "/v1/apps/{id}/builds", true)]
    [InlineData("/v1/apps/**", "/v1/appsx", false)]
    [InlineData("/v1/apps/*", "/v1/apps/{id}", true)]
    [InlineData("/v1/apps/{id}", "/v1/apps/{appId}", true)]
    [InlineData("/v1/apps/{}", "/v1/apps/{appId}", true)]
    [InlineData("/v1/apps/{id}", "/v1/apps/all", false)]
    [InlineData("**/builds", "/v1/apps/{id}/builds", true)]
    [InlineData("/V1/apps", "/v1/apps", false)]
    [InlineData(" v1/apps/ ", "/v1/apps", true)]
    public void Wants_Pattern_IsTheWholePath(string pattern, string path, bool expected)
    {
        Assert.Equal(expected, new ModelOptions([pattern], default).Wants(path));
        Assert.Equal(!expected, new ModelOptions(default, [pattern]).Wants(path));
    }

    [Fact]
    public void Wants_BothIncludedAndExcluded_IsExcluded() => Assert.False(new ModelOptions(["/v1/**"], ["/v1/apps"]).Wants("/v1/apps"));
}
