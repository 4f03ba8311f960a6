namespace AppStoreConnect.Workflows;

/// <summary>The signing assets that <see cref="SigningClient.EnsureAsync"/> provides.</summary>
public sealed record SigningRequest
{
    /// <summary>The bundle id, such as <c>com.example.atlas</c>, or <c>com.example.*</c> for a wildcard. It is registered if it does not exist.</summary>
    public required string BundleId { get; init; }

    /// <summary>The type of the profile. It determines the kind of certificate and whether the profile contains devices.</summary>
    public required ProfileType ProfileType { get; init; }

    /// <summary>Where private keys, certificates, and profiles are stored.</summary>
    public required SigningStore Store { get; init; }

    /// <summary>
    /// The capabilities that the bundle id must have. Missing ones are added; others are not changed. New ones get the usual settings: iCloud with CloudKit,
    /// complete data protection, and Sign in with Apple as a primary app. Change them with <c>client.V1.BundleIdCapabilities</c>.
    /// </summary>
    public IReadOnlyList<CapabilityType> Capabilities { get; init; } = [];

    /// <summary>
    /// The devices that the profile must contain, by UDID, or null for all enabled devices of the platform. Unknown devices are registered, and disabled ones are enabled.
    /// Ignored for profile types without devices. Pass a list of UDIDs or <see cref="DeviceList.Read(string)"/>.
    /// </summary>
    public IReadOnlyList<DeviceEntry>? Devices { get; init; }

    /// <summary>How long before expiration a certificate or profile is replaced. The default is 30 days, and the maximum is 300 days.</summary>
    public TimeSpan RenewBefore { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The name of the bundle id if it must be registered, or null to derive it from the identifier.</summary>
    public string? Name { get; init; }

    /// <summary>The name of the profile, by which it is found, or null for <c>com.example.atlas IOS_APP_STORE</c> or, with a match store, match's name.</summary>
    public string? ProfileName { get; init; }
}
