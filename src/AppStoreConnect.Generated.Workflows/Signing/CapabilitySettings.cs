namespace AppStoreConnect.Workflows.Signing;

/// <summary>
/// The settings that capabilities are created with. Apple accepts three capabilities only with a setting. These are the values that Xcode and
/// other common tools choose. All other capabilities are created without settings.
/// </summary>
internal static class CapabilitySettings
{
    private static readonly Dictionary<CapabilityType, (CapabilitySettingKey Setting, CapabilityOptionKey Option)> s_defaults = new()
    {
        [CapabilityType.ICloud] = (CapabilitySettingKey.ICloudVersion, CapabilityOptionKey.Xcode6),
        [CapabilityType.DataProtection] = (CapabilitySettingKey.DataProtectionPermissionLevel, CapabilityOptionKey.CompleteProtection),
        [CapabilityType.AppleIdAuth] = (CapabilitySettingKey.AppleIdAuthAppConsent, CapabilityOptionKey.PrimaryAppConsent),
    };

    /// <summary>Returns the settings of a new capability, or null if it needs none.</summary>
    public static IReadOnlyList<CapabilitySetting>? For(CapabilityType capability) => s_defaults.TryGetValue(capability, out (CapabilitySettingKey Setting, CapabilityOptionKey Option) pair)
        ? [new() { Key = pair.Setting, Options = [new() { Key = pair.Option, Enabled = true }] }]
        : null;
}
