using AscSpec.Documents;

namespace AscSpec.Tests.Documents;

public sealed class CacheLocationTests
{
    private static readonly string s_root = OperatingSystem.IsWindows() ? @"C:\" : "/";
    private static readonly string s_xdg = Path.Combine(s_root, "xdg");
    private static readonly string s_local = Path.Combine(s_root, "local");
    private static readonly string s_home = Path.Combine(s_root, "home");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Find_XdgCacheHome_IsHonouredEverywhere(bool isWindows) =>
        Assert.Equal(Path.Combine(s_xdg, "asc-openapi"), Find(isWindows, ("XDG_CACHE_HOME", s_xdg), ("LOCALAPPDATA", s_local), ("HOME", s_home)));

    [Fact]
    public void Find_RelativeXdgCacheHome_IsIgnored() =>
        Assert.Equal(Path.Combine(s_home, ".cache", "asc-openapi"), Find(isWindows: false, ("XDG_CACHE_HOME", "cache"), ("HOME", s_home)));

    [Fact]
    public void Find_Windows_IsLocalAppData() =>
        Assert.Equal(Path.Combine(s_local, "asc-openapi"), Find(isWindows: true, ("LOCALAPPDATA", s_local), ("HOME", s_home)));

    [Fact]
    public void Find_NoHomeInTheEnvironment_AsksTheSystem() =>
        Assert.Equal(Path.Combine(s_home, ".cache", "asc-openapi"), CacheLocation.Find(_ => null, isWindows: false, s_home));

    [Fact]
    public void Find_NoHomeAtAll_SaysWhatToSet()
    {
        ToolException e = Assert.Throws<ToolException>(() => CacheLocation.Find(_ => null, isWindows: false, string.Empty));

        Assert.Contains("XDG_CACHE_HOME", e.Message, StringComparison.Ordinal);
    }

    private static string Find(bool isWindows, params (string Name, string Value)[] variables) =>
        CacheLocation.Find(name => variables.FirstOrDefault(variable => variable.Name == name).Value, isWindows, home: null);
}
