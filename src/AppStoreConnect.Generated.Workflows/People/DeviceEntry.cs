namespace AppStoreConnect.Workflows;

/// <summary>A device as a list names it.</summary>
/// <param name="Udid">The UDID. Compared without regard to case.</param>
/// <param name="Name">The name, at most 50 characters; null if the list has none, in which case a new device is named by its UDID.</param>
/// <param name="Platform">The platform; null for the one that is asked for.</param>
public sealed record DeviceEntry(string Udid, string? Name = null, BundleIdPlatform? Platform = null)
{
    /// <summary>A device without name.</summary>
    public static implicit operator DeviceEntry(string udid) => new(udid);
}
