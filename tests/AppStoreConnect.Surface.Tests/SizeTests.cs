using System.Reflection;

namespace AppStoreConnect.Surface.Tests;

/// <summary>Limits the size that the whole API adds to a program, including uploads and waits.</summary>
public sealed class SizeTests
{
    private const int MaxPublicTypes = 2_450;
    private const int MaxAssemblyBytes = 3_100_000;

    private static readonly Assembly s_client = typeof(AppStoreConnectClient).Assembly;

    [Fact]
    public void PublicTypes_OfTheClient_AreWithinTheirBudget() => Assert.InRange(s_client.GetExportedTypes().Count(type => !type.IsNested), 1_000, MaxPublicTypes);

    [Fact]
    public void Assembly_OfTheClient_IsWithinItsBudget() => Assert.InRange(new FileInfo(s_client.Location).Length, 1_000_000, MaxAssemblyBytes);
}
