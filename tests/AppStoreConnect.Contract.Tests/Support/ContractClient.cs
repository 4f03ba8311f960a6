using System.Security.Cryptography;
using AppStoreConnect.Testing;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>Clients of the fake service.</summary>
internal static class ContractClient
{
    /// <summary>A key made for this run; there is none in the repository.</summary>
    public static AppStoreConnectKey Key { get; } = Make();

    /// <summary>A client of a service.</summary>
    public static AppStoreConnectClient For(FakeAppStoreConnect service) =>
        new(Key, new() { BaseUrl = new Uri(service.BaseAddress), AllowLoopbackHttp = true });

    private static AppStoreConnectKey Make()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return AppStoreConnectKey.FromText(pair.ExportPkcs8PrivateKeyPem(), "2X9R4HXF34", "57246542-96fe-1a63-e053-0824d011072a");
    }
}
