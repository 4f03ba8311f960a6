using System.Globalization;
using AppStoreConnect.Workflows.People;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.Signing;

/// <summary>Plans the devices of a profile: registers missing ones and enables disabled ones.</summary>
internal sealed class SigningDevicePlanner(SigningContext context)
{
    private readonly DevicePlanner _devices = new(context.Client);
    private readonly IReadOnlyList<DeviceEntry>? _asked = context.Request.Devices is { } asked
        ? [.. asked.Where(one => (one.Platform ?? context.Kind.DevicePlatform) == context.Kind.DevicePlatform)]
        : null;

    /// <summary>Adds the missing items.</summary>
    /// <returns>The steps that the profile depends on.</returns>
    public async Task<List<ChangeStep>> PlanAsync(ChangePlanBuilder plan, CancellationToken cancellationToken)
    {
        if (!context.Kind.HasDevices)
        {
            return [];
        }

        List<Device> registered = await _devices.ListAsync(cancellationToken).ConfigureAwait(false);
        Choose(registered);
        List<ChangeStep> steps = _devices.Plan(plan, registered, _asked ?? [], context.Kind.DevicePlatform, renames: false);
        int waiting = registered.Count(device => device.Status == DeviceStatus.Processing && Fits(device) && IsAsked(device));
        if (waiting > 0)
        {
            plan.Note(string.Create(CultureInfo.InvariantCulture, $"Devices that Apple is still processing are not in the profile yet: {waiting}. Run the workflow again when they are enabled."));
        }

        if (steps.Count > 0)
        {
            context.RefreshDevicesAsync = async token => Choose(await _devices.ListAsync(token).ConfigureAwait(false));
        }

        return steps;
    }

    private void Choose(List<Device> registered)
    {
        context.EnabledDevices = [.. registered.Where(device => device.Status == DeviceStatus.Enabled && Fits(device))];
        context.Devices = [.. context.EnabledDevices.Where(IsAsked)];
    }

    private bool IsAsked(Device device) => _asked is null || _asked.Any(one => one.Udid.Equals(device.Udid, StringComparison.OrdinalIgnoreCase));

    // A class that Apple adds later counts as part of its platform. An error from Apple is better than omitting it silently.
    private bool Fits(Device device) => device.DeviceClass is { IsKnown: true } known
        ? context.Kind.Devices!.Contains(known)
        : device.Platform == context.Kind.DevicePlatform;
}
