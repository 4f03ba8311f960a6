using System.Security.Cryptography;
using AppStoreConnect.Testing;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>Creates clients of the fake service.</summary>
internal static class ContractClient
{
    /// <summary>A key created for this run. The repository contains no keys.</summary>
    public static AppStoreConnectKey Key { get; } = Make();

    /// <summary>Creates a client of a service.</summary>
    public static AppStoreConnectClient For(FakeAppStoreConnect service) =>
        new(Key, new() { BaseUrl = new Uri(service.BaseAddress), AllowLoopbackHttp = true });

    private static AppStoreConnectKey Make()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return AppStoreConnectKey.FromText(pair.ExportPkcs8PrivateKeyPem(), "2X9R4HXF34", "57246542-96fe-1a63-e053-0824d011072a");
    }
}
