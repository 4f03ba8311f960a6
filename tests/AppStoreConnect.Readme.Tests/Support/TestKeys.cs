using System.Security.Cryptography;

namespace AppStoreConnect.Readme.Tests.Support;

/// <summary>A key created for this run.</summary>
internal static class TestKeys
{
    public const string KeyId = "2X9R4HXF34";
    public const string IssuerId = "57246542-96fe-1a63-e053-0824d011072a";

    private static readonly ECDsa s_pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static string Pem { get; } = s_pair.ExportPkcs8PrivateKeyPem();

    public static AppStoreConnectKey Team { get; } = AppStoreConnectKey.FromText(Pem, KeyId, IssuerId);
}
