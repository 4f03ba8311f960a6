namespace AppStoreConnect.Workflows;

/// <summary>The options of <see cref="DevicesClient"/>.</summary>
public sealed record DeviceOptions
{
    /// <summary>The platform of devices whose entry has none. The default is iOS, which includes tvOS, watchOS, and visionOS.</summary>
    public BundleIdPlatform Platform { get; init; } = BundleIdPlatform.Ios;

    /// <summary>
    /// Whether to disable enabled devices on the list's platforms that are not in the list. The default is false: they are only noted. Apple allows removing
    /// devices only once a year.
    /// </summary>
    public bool DisableUnlisted { get; init; }
}
