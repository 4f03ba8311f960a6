using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.Signing;

/// <summary>Plans the bundle id and its capabilities. Capabilities are added but never removed.</summary>
internal sealed class BundleIdPlanner(SigningContext context)
{
    private const int PageSize = 200;

    /// <summary>Adds the missing items.</summary>
    /// <returns>The steps that the profile depends on.</returns>
    public async Task<List<ChangeStep>> PlanAsync(ChangePlanBuilder plan, CancellationToken cancellationToken)
    {
        var steps = new List<ChangeStep>();
        string identifier = context.Request.BundleId;
        context.BundleId = await FindAsync(cancellationToken).ConfigureAwait(false);
        ChangeStep? registered = null;
        if (context.BundleId is null)
        {
            registered = plan.Add(Change.Create("bundleIds", identifier, context.Kind.Platform.Value), CreateAsync);
            steps.Add(registered);
        }

        IReadOnlySet<CapabilityType> present = await CapabilitiesAsync(cancellationToken).ConfigureAwait(false);
        foreach (CapabilityType capability in context.Request.Capabilities.Distinct().Where(capability => !present.Contains(capability)))
        {
            steps.Add(plan.Add(Change.Create("bundleIdCapabilities", $"{identifier} {capability}"), token => AddAsync(capability, token), registered));
        }

        return steps;
    }

    // The filter also matches identifiers that start with the requested one.
    private async Task<BundleId?> FindAsync(CancellationToken cancellationToken)
    {
        List<BundleId> found = await Lookup.AllAsync(
            context.Client.V1.BundleIds.ListAsync(c => (c.QueryParameters.FilterIdentifier, c.QueryParameters.Limit) = ([context.Request.BundleId], PageSize)),
            cancellationToken).ConfigureAwait(false);
        return found.Find(one => one.Identifier == context.Request.BundleId);
    }

    private async Task CreateAsync(CancellationToken cancellationToken) => context.BundleId = await Lookup.CreateOrFindAsync(
        async () => (await context.Client.V1.BundleIds.PostAsync(
            new() { Identifier = context.Request.BundleId, Name = context.Request.Name ?? NameOf(context.Request.BundleId), Platform = context.Kind.Platform },
            cancellationToken: cancellationToken).ConfigureAwait(false)).Data,
        () => FindAsync(cancellationToken)).ConfigureAwait(false);

    private async Task<IReadOnlySet<CapabilityType>> CapabilitiesAsync(CancellationToken cancellationToken)
    {
        if (context.BundleId is null || context.Request.Capabilities.Count == 0)
        {
            return new HashSet<CapabilityType>();
        }

        List<BundleIdCapability> all = await Lookup.AllAsync(
            context.Client.V1.BundleIds[context.BundleId.Id].BundleIdCapabilities.ListAsync(),
            cancellationToken).ConfigureAwait(false);
        return all.Where(one => one.CapabilityType is not null).Select(one => one.CapabilityType!.Value).ToHashSet();
    }

    private Task<SigningContext> AddAsync(CapabilityType capability, CancellationToken cancellationToken) => Lookup.CreateOrFindAsync(
        async () =>
        {
            await context.Client.V1.BundleIdCapabilities.PostAsync(
                new() { BundleId = context.BundleId!, CapabilityType = capability, Settings = CapabilitySettings.For(capability) },
                cancellationToken: cancellationToken).ConfigureAwait(false);
            return context;
        },
        async () => (await CapabilitiesAsync(cancellationToken).ConfigureAwait(false)).Contains(capability) ? context : null);

    // Names allow only letters, digits, and spaces.
    private static string NameOf(string identifier) =>
        string.Join(' ', identifier.Replace("*", "wildcard", StringComparison.Ordinal).Split(['.', '-'], StringSplitOptions.RemoveEmptyEntries));
}
