namespace AppStoreConnect.Workflows.Signing;

/// <summary>
/// The settings that capabilities are created with. Apple accepts three capabilities only with one; these are the values that Xcode and
/// the usual tools choose. Everything else is created without settings.
/// </summary>
internal static class CapabilitySettings
{
    private static readonly Dictionary<CapabilityType, (CapabilitySettingKey Setting, CapabilityOptionKey Option)> s_defaults = new()
    {
        [CapabilityType.ICloud] = (CapabilitySettingKey.ICloudVersion, CapabilityOptionKey.Xcode6),
        [CapabilityType.DataProtection] = (CapabilitySettingKey.DataProtectionPermissionLevel, CapabilityOptionKey.CompleteProtection),
        [CapabilityType.AppleIdAuth] = (CapabilitySettingKey.AppleIdAuthAppConsent, CapabilityOptionKey.PrimaryAppConsent),
    };

    /// <summary>The settings of a new capability; null if it needs none.</summary>
    public static IReadOnlyList<CapabilitySetting>? For(CapabilityType capability) => s_defaults.TryGetValue(capability, out (CapabilitySettingKey Setting, CapabilityOptionKey Option) pair)
        ? [new() { Key = pair.Setting, Options = [new() { Key = pair.Option, Enabled = true }] }]
        : null;
}
