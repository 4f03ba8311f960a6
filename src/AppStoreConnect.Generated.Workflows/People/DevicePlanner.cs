using System.Globalization;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.People;

/// <summary>Compares a list of devices with the registered devices.</summary>
internal sealed class DevicePlanner(AppStoreConnectClient client)
{
    private const int PageSize = 200;

    /// <summary>Returns all devices of the team.</summary>
    public Task<List<Device>> ListAsync(CancellationToken cancellationToken) =>
        Lookup.AllAsync(client.V1.Devices.ListAsync(c => c.QueryParameters.Limit = PageSize), cancellationToken);

    /// <summary>Adds the changes for a list: devices to register, enable, and rename.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="registered">The team's devices.</param>
    /// <param name="entries">The list.</param>
    /// <param name="platform">The platform of entries that have none.</param>
    /// <param name="renames">Whether to rename devices to the names in the list.</param>
    public List<ChangeStep> Plan(ChangePlanBuilder plan, List<Device> registered, IReadOnlyList<DeviceEntry> entries, BundleIdPlatform platform, bool renames)
    {
        DeviceList.Check(entries);
        var steps = new List<ChangeStep>();
        foreach (DeviceEntry entry in entries.DistinctBy(entry => entry.Udid, StringComparer.OrdinalIgnoreCase))
        {
            string label = entry.Name is { } name ? $"{name} ({entry.Udid})" : entry.Udid;
            if (registered.Find(device => Is(device, entry)) is not { } device)
            {
                steps.Add(plan.Add(Change.Create("devices", label, (entry.Platform ?? platform).Value), token => RegisterAsync(entry, platform, token)));
                continue;
            }

            var update = new DeviceUpdateRequest();
            List<Change> changes = [];
            if (device.Status == DeviceStatus.Disabled)
            {
                update.Status = DeviceStatus.Enabled;
                changes.Add(Change.Update("devices", label, "status", device.Status?.Value, DeviceStatus.Enabled.Value));
            }

            if (renames && entry.Name is not null && entry.Name != device.Name)
            {
                update.Name = entry.Name;
                changes.Add(Change.Update("devices", label, "name", device.Name, entry.Name));
            }

            if (changes.Count > 0)
            {
                steps.Add(plan.Add(changes, token => client.V1.Devices[device.Id].PatchAsync(update, cancellationToken: token)));
            }
        }

        return steps;
    }

    /// <summary>Adds the devices to disable, or a note about devices that are not in the list.</summary>
    public void PlanUnlisted(ChangePlanBuilder plan, List<Device> registered, IReadOnlyList<DeviceEntry> entries, DeviceOptions options)
    {
        BundleIdPlatform?[] platforms = [.. entries.Select(entry => (BundleIdPlatform?)(entry.Platform ?? options.Platform)).Distinct()];
        List<Device> unlisted = registered.FindAll(device => device.Status == DeviceStatus.Enabled && platforms.Contains(device.Platform) && !entries.Any(entry => Is(device, entry)));
        if (!options.DisableUnlisted)
        {
            if (unlisted.Count > 0)
            {
                plan.Note(string.Create(CultureInfo.InvariantCulture, $"Enabled devices that are not in the list: {unlisted.Count}. They are not changed (see DeviceOptions.DisableUnlisted)."));
            }

            return;
        }

        foreach (Device device in unlisted)
        {
            plan.Add(
                Change.Update("devices", $"{device.Name} ({device.Udid})", "status", device.Status?.Value, DeviceStatus.Disabled.Value),
                token => client.V1.Devices[device.Id].PatchAsync(new() { Status = DeviceStatus.Disabled }, cancellationToken: token));
        }
    }

    private Task<Device> RegisterAsync(DeviceEntry entry, BundleIdPlatform platform, CancellationToken cancellationToken) => Lookup.CreateOrFindAsync(
        async () => (await client.V1.Devices.PostAsync(
            new() { Udid = entry.Udid, Name = entry.Name ?? entry.Udid, Platform = entry.Platform ?? platform },
            cancellationToken: cancellationToken).ConfigureAwait(false)).Data,
        async () => (await ListAsync(cancellationToken).ConfigureAwait(false)).Find(device => Is(device, entry)));

    private static bool Is(Device device, DeviceEntry entry) => entry.Udid.Equals(device.Udid, StringComparison.OrdinalIgnoreCase);
}
