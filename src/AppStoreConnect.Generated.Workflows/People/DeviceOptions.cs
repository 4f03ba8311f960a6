namespace AppStoreConnect.Workflows;

/// <summary>How <see cref="DevicesClient"/> treats what is registered.</summary>
public sealed record DeviceOptions
{
    /// <summary>The platform of devices whose entry names none. iOS by default, which includes tvOS, watchOS and visionOS.</summary>
    public BundleIdPlatform Platform { get; init; } = BundleIdPlatform.Ios;

    /// <summary>Disables enabled devices of the platforms in the list that the list does not name. False by default: they are only noted. Apple deletes devices once a year only.</summary>
    public bool DisableUnlisted { get; init; }
}
