using System.Collections.Frozen;

namespace AppStoreConnect.Workflows.Signing;

/// <summary>The properties of a profile type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Platform">The platform of the bundle id to register.</param>
/// <param name="Create">The type of certificate to request.</param>
/// <param name="Accept">The types of certificates that are accepted.</param>
/// <param name="Devices">The classes of devices in the profile, or null for a profile without devices.</param>
/// <param name="Match">The kind in fastlane match: its folder, its name in file names, and its platform.</param>
internal sealed record ProfileKind(
    ProfileType Type,
    BundleIdPlatform Platform,
    CertificateType Create,
    CertificateType[] Accept,
    DeviceClass[]? Devices,
    MatchKind Match)
{
    private static readonly CertificateType[] s_development = [CertificateType.Development, CertificateType.IosDevelopment];
    private static readonly CertificateType[] s_distribution = [CertificateType.Distribution, CertificateType.IosDistribution];
    private static readonly CertificateType[] s_macDevelopment = [CertificateType.Development, CertificateType.MacAppDevelopment];
    private static readonly CertificateType[] s_macDistribution = [CertificateType.Distribution, CertificateType.MacAppDistribution];
    private static readonly CertificateType[] s_developerId = [CertificateType.DeveloperIdApplicationG2, CertificateType.DeveloperIdApplication];
    private static readonly DeviceClass[] s_mobile = [DeviceClass.IPhone, DeviceClass.IPad, DeviceClass.IPod, DeviceClass.AppleWatch, DeviceClass.AppleVisionPro];
    private static readonly DeviceClass[] s_tv = [DeviceClass.AppleTv];
    private static readonly DeviceClass[] s_mac = [DeviceClass.Mac];

    private static readonly FrozenDictionary<ProfileType, ProfileKind> s_kinds = new ProfileKind[]
    {
        new(ProfileType.IosAppDevelopment, BundleIdPlatform.Ios, CertificateType.Development, s_development, s_mobile, new("development", "Development", "ios")),
        new(ProfileType.IosAppAdhoc, BundleIdPlatform.Ios, CertificateType.Distribution, s_distribution, s_mobile, new("adhoc", "AdHoc", "ios")),
        new(ProfileType.IosAppStore, BundleIdPlatform.Ios, CertificateType.Distribution, s_distribution, null, new("appstore", "AppStore", "ios")),
        new(ProfileType.IosAppInhouse, BundleIdPlatform.Ios, CertificateType.IosDistribution, s_distribution, null, new("enterprise", "InHouse", "ios")),
        new(ProfileType.TvOsAppDevelopment, BundleIdPlatform.Ios, CertificateType.Development, s_development, s_tv, new("development", "Development", "tvos")),
        new(ProfileType.TvOsAppAdhoc, BundleIdPlatform.Ios, CertificateType.Distribution, s_distribution, s_tv, new("adhoc", "AdHoc", "tvos")),
        new(ProfileType.TvOsAppStore, BundleIdPlatform.Ios, CertificateType.Distribution, s_distribution, null, new("appstore", "AppStore", "tvos")),
        new(ProfileType.TvOsAppInhouse, BundleIdPlatform.Ios, CertificateType.IosDistribution, s_distribution, null, new("enterprise", "InHouse", "tvos")),
        new(ProfileType.MacAppDevelopment, BundleIdPlatform.MacOs, CertificateType.Development, s_macDevelopment, s_mac, new("development", "Development", "macos")),
        new(ProfileType.MacAppStore, BundleIdPlatform.MacOs, CertificateType.Distribution, s_macDistribution, null, new("appstore", "AppStore", "macos")),
        new(ProfileType.MacAppDirect, BundleIdPlatform.MacOs, CertificateType.DeveloperIdApplicationG2, s_developerId, null, new("developer_id", "Direct", "macos")),
        new(ProfileType.MacCatalystAppDevelopment, BundleIdPlatform.Universal, CertificateType.Development, s_macDevelopment, s_mac, new("development", "Development", "catalyst")),
        new(ProfileType.MacCatalystAppStore, BundleIdPlatform.Universal, CertificateType.Distribution, s_macDistribution, null, new("appstore", "AppStore", "catalyst")),
        new(ProfileType.MacCatalystAppDirect, BundleIdPlatform.Universal, CertificateType.DeveloperIdApplicationG2, s_developerId, null, new("developer_id", "Direct", "catalyst")),
    }.ToFrozenDictionary(kind => kind.Type);

    /// <summary>Whether the profile contains devices.</summary>
    public bool HasDevices => Devices is not null;

    /// <summary>The platform that devices of this kind are registered for.</summary>
    public BundleIdPlatform DevicePlatform => Devices == s_mac ? BundleIdPlatform.MacOs : BundleIdPlatform.Ios;

    /// <summary>The extension of profile files, including the dot.</summary>
    public string Extension => Match.Platform is "macos" or "catalyst" ? ".provisionprofile" : ".mobileprovision";

    /// <summary>Returns the kind of a profile type.</summary>
    /// <exception cref="ArgumentException">The type is not supported.</exception>
    public static ProfileKind Of(ProfileType type) => s_kinds.GetValueOrDefault(type)
        ?? throw new ArgumentException($"The profile type '{type}' is not supported. Supported types: {string.Join(", ", s_kinds.Keys.Order(Comparer<ProfileType>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))))}.");
}
