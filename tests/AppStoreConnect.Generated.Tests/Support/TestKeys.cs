using System.Security.Cryptography;

namespace AppStoreConnect.Tests.Support;

/// <summary>A key created for this run, because the repository contains no keys.</summary>
internal static class TestKeys
{
    internal const string KeyId = "2X9R4HXF34";
    internal const string IssuerId = "57246542-96fe-1a63-e053-0824d011072a";

    internal static ECDsa Pair { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal static string Pem { get; } = Pair.ExportPkcs8PrivateKeyPem();

    internal static AppStoreConnectKey Team { get; } = AppStoreConnectKey.FromText(Pem, KeyId, IssuerId);

    internal static AppStoreConnectKey Individual { get; } = AppStoreConnectKey.IndividualFromText(Pem, KeyId);
}
