namespace AppStoreConnect.Workflows;

/// <summary>A device in a list.</summary>
/// <param name="Udid">The UDID. Case-insensitive.</param>
/// <param name="Name">The name, up to 50 characters, or null if the list has none. A new device without a name is named after its UDID.</param>
/// <param name="Platform">The platform, or null for the default platform of the options.</param>
public sealed record DeviceEntry(string Udid, string? Name = null, BundleIdPlatform? Platform = null)
{
    /// <summary>Converts a UDID to a device without a name.</summary>
    public static implicit operator DeviceEntry(string udid) => new(udid);
}
