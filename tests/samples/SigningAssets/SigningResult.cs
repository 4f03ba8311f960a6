namespace AppStoreConnect.Samples.SigningAssets;

/// <summary>What a build machine needs, besides the private key that never left it.</summary>
/// <param name="Certificate">The certificate, DER.</param>
/// <param name="Profile">The provisioning profile, as the file that Xcode wants.</param>
public sealed record SigningResult(byte[] Certificate, byte[] Profile);
