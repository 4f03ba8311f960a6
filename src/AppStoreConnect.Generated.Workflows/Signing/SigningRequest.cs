namespace AppStoreConnect.Workflows;

/// <summary>What <see cref="SigningClient.EnsureAsync"/> is to provide.</summary>
public sealed record SigningRequest
{
    /// <summary>The bundle id, such as <c>com.example.atlas</c>, or <c>com.example.*</c> for a wildcard. It is registered if it is missing.</summary>
    public required string BundleId { get; init; }

    /// <summary>The type of the profile; it decides the kind of certificate, and whether the profile lists devices.</summary>
    public required ProfileType ProfileType { get; init; }

    /// <summary>Where private keys, certificates and profiles are kept.</summary>
    public required SigningStore Store { get; init; }

    /// <summary>
    /// Capabilities that the bundle id must have. Missing ones are added; others are left alone. New ones get the usual settings: iCloud with CloudKit,
    /// complete data protection, Sign in with Apple as a primary app. Change them with <c>client.V1.BundleIdCapabilities</c>.
    /// </summary>
    public IReadOnlyList<CapabilityType> Capabilities { get; init; } = [];

    /// <summary>
    /// Devices that the profile must contain, by UDID; unknown ones are registered, disabled ones enabled. Null takes all enabled devices
    /// of the platform. Ignored for profile types without devices. A list of UDIDs, or <see cref="DeviceList.Read(string)"/>.
    /// </summary>
    public IReadOnlyList<DeviceEntry>? Devices { get; init; }

    /// <summary>How long before their expiration a certificate or profile is replaced. 30 days by default, 300 days at most.</summary>
    public TimeSpan RenewBefore { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The name of the bundle id if it must be registered; null derives it from the identifier.</summary>
    public string? Name { get; init; }

    /// <summary>The name of the profile, by which it is found again; null for <c>com.example.atlas IOS_APP_STORE</c>, and with a match store for match's name.</summary>
    public string? ProfileName { get; init; }
}
