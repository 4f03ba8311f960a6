using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.People;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows;

/// <summary>Keeps the team's devices in sync with a list.</summary>
public sealed class DevicesClient
{
    private readonly AppStoreConnectClient _client;

    internal DevicesClient(AppStoreConnectClient client) => _client = client;

    /// <summary>Plans the changes that make the team's devices match a list: unknown devices are registered, disabled ones are enabled, and names are updated.</summary>
    /// <param name="devices">The list, from <see cref="DeviceList.Read(string)"/> or as UDIDs.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="FormatException">Some entries are not devices. No request was sent.</exception>
    public Task<ChangePlan> PlanAsync(IReadOnlyList<DeviceEntry> devices, DeviceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(devices);
        DeviceList.Check(devices);
        options ??= new();
        return RequiredRoles.ExplainAsync(async () =>
        {
            var planner = new DevicePlanner(_client);
            var plan = new ChangePlanBuilder("Devices");
            List<Device> registered = await planner.ListAsync(cancellationToken).ConfigureAwait(false);
            planner.Plan(plan, registered, devices, options.Platform, renames: true);
            planner.PlanUnlisted(plan, registered, devices, options);
            return plan.Build();
        });
    }

    /// <summary>Plans and applies the changes.</summary>
    /// <inheritdoc cref="PlanAsync"/>
    /// <returns>The applied plan.</returns>
    /// <exception cref="ChangePlanException">Some changes failed. The others were applied.</exception>
    public async Task<ChangePlan> EnsureAsync(IReadOnlyList<DeviceEntry> devices, DeviceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChangePlan plan = await PlanAsync(devices, options, cancellationToken).ConfigureAwait(false);
        await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        return plan;
    }

    /// <summary>Finds a device by its UDID.</summary>
    /// <param name="udid">The UDID.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The device, or null if it is not registered.</returns>
    public async Task<Device?> FindAsync(string udid, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(udid);
        Page<Device> found = await _client.V1.Devices.GetAsync(c => c.QueryParameters.FilterUdid = [udid], cancellationToken).ConfigureAwait(false);
        return found.Data.FirstOrDefault(device => udid.Equals(device.Udid, StringComparison.OrdinalIgnoreCase));
    }
}
