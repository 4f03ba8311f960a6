using System.Globalization;
using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.People;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows;

/// <summary>Finds, invites, and removes TestFlight testers by email address.</summary>
public sealed class TestersClient
{
    private const int PageSize = 200;
    private readonly AppStoreConnectClient _client;

    internal TestersClient(AppStoreConnectClient client) => _client = client;

    /// <summary>Finds a tester by email address.</summary>
    /// <param name="email">The email address. Case-insensitive.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The tester, or null if the team has none with this address.</returns>
    public async Task<BetaTester?> FindAsync(string email, CancellationToken cancellationToken = default)
    {
        EmailAddress.Check([email], "The address");
        List<BetaTester> found = await Lookup.AllAsync(
            _client.V1.BetaTesters.ListAsync(c => (c.QueryParameters.FilterEmail, c.QueryParameters.Limit) = ([email], PageSize)),
            cancellationToken).ConfigureAwait(false);
        return found.Find(tester => EmailAddress.Same(tester.Email, email));
    }

    /// <summary>Plans the changes that add testers to groups of an app. New testers are created, and Apple invites them by email as soon as the group has a build to test.</summary>
    /// <param name="bundleId">The bundle id of the app.</param>
    /// <param name="groups">The names of the groups, which must exist.</param>
    /// <param name="testers">The testers, from <see cref="TesterList.Read(string)"/> or as email addresses.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="FormatException">Some entries are not email addresses. No request was sent.</exception>
    /// <exception cref="ArgumentException">The app or a group does not exist. The message lists the groups that exist.</exception>
    public Task<ChangePlan> PlanAsync(
        string bundleId,
        IReadOnlyList<string> groups,
        IReadOnlyList<TesterEntry> testers,
        TesterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(testers);
        EmailAddress.Check(testers.Select(tester => tester.Email), "The list of testers");
        return RequiredRoles.ExplainAsync(async () =>
        {
            var plan = new ChangePlanBuilder($"Testers of {bundleId}");
            string app = await AppAsync(bundleId, cancellationToken).ConfigureAwait(false);
            foreach (BetaGroup group in await GroupsAsync(app, bundleId, groups, cancellationToken).ConfigureAwait(false))
            {
                await PlanAsync(plan, group, testers, options ?? new(), cancellationToken).ConfigureAwait(false);
            }

            return plan.Build();
        });
    }

    /// <summary>Plans and applies the changes.</summary>
    /// <inheritdoc cref="PlanAsync(string, IReadOnlyList{string}, IReadOnlyList{TesterEntry}, TesterOptions?, CancellationToken)"/>
    /// <returns>The applied plan.</returns>
    /// <exception cref="ChangePlanException">Some changes failed. The others were applied.</exception>
    public async Task<ChangePlan> EnsureAsync(
        string bundleId,
        IReadOnlyList<string> groups,
        IReadOnlyList<TesterEntry> testers,
        TesterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ChangePlan plan = await PlanAsync(bundleId, groups, testers, options, cancellationToken).ConfigureAwait(false);
        await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        return plan;
    }

    /// <summary>Plans the removal of testers from an app, which ends their access to all of its builds. Addresses that are not testers of the app are ignored.</summary>
    /// <param name="bundleId">The bundle id of the app.</param>
    /// <param name="emails">The email addresses.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="FormatException">Some entries are not email addresses. No request was sent.</exception>
    public Task<ChangePlan> PlanRemovalAsync(string bundleId, IReadOnlyList<string> emails, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emails);
        EmailAddress.Check(emails, "The list of testers");
        return RequiredRoles.ExplainAsync(async () =>
        {
            var plan = new ChangePlanBuilder($"Testers of {bundleId}");
            string app = await AppAsync(bundleId, cancellationToken).ConfigureAwait(false);
            List<BetaTester> present = await Lookup.AllAsync(
                _client.V1.BetaTesters.ListAsync(c => (c.QueryParameters.FilterApps, c.QueryParameters.Limit) = ([app], PageSize)),
                cancellationToken).ConfigureAwait(false);
            foreach (BetaTester tester in present.Where(tester => emails.Any(email => EmailAddress.Same(email, tester.Email))))
            {
                plan.Add(
                    Change.Delete("betaTesters", tester.Email ?? tester.Id),
                    token => Lookup.DeleteAsync(() => _client.V1.BetaTesters[tester.Id].Relationships.Apps.DeleteAsync([app], cancellationToken: token)));
            }

            return plan.Build();
        });
    }

    /// <summary>Plans and applies the changes.</summary>
    /// <inheritdoc cref="PlanRemovalAsync"/>
    /// <returns>The applied plan.</returns>
    /// <exception cref="ChangePlanException">Some changes failed. The others were applied.</exception>
    public async Task<ChangePlan> RemoveAsync(string bundleId, IReadOnlyList<string> emails, CancellationToken cancellationToken = default)
    {
        ChangePlan plan = await PlanRemovalAsync(bundleId, emails, cancellationToken).ConfigureAwait(false);
        await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        return plan;
    }

    private async Task PlanAsync(ChangePlanBuilder plan, BetaGroup group, IReadOnlyList<TesterEntry> testers, TesterOptions options, CancellationToken cancellationToken)
    {
        List<BetaTester> present = await MembersAsync(group, cancellationToken).ConfigureAwait(false);
        foreach (TesterEntry tester in testers.DistinctBy(tester => tester.Email, StringComparer.OrdinalIgnoreCase))
        {
            if (!present.Exists(one => EmailAddress.Same(one.Email, tester.Email)))
            {
                plan.Add(Change.Create("betaTesters", tester.Email, $"group {group.Name}"), token => AddAsync(group, tester, token));
            }
        }

        List<BetaTester> unlisted = present.FindAll(one => !testers.Any(tester => EmailAddress.Same(one.Email, tester.Email)));
        if (!options.RemoveUnlisted && unlisted.Count > 0)
        {
            plan.Note(string.Create(CultureInfo.InvariantCulture, $"Testers of the group {group.Name} that are not in the list: {unlisted.Count}. They are not changed (see TesterOptions.RemoveUnlisted)."));
        }

        foreach (BetaTester one in options.RemoveUnlisted ? unlisted : [])
        {
            plan.Add(
                Change.Delete("betaTesters", one.Email ?? one.Id, $"group {group.Name}"),
                token => Lookup.DeleteAsync(() => _client.V1.BetaGroups[group.Id].Relationships.BetaTesters.DeleteAsync([one.Id], cancellationToken: token)));
        }
    }

    private async Task AddAsync(BetaGroup group, TesterEntry entry, CancellationToken cancellationToken)
    {
        if (await FindAsync(entry.Email, cancellationToken).ConfigureAwait(false) is { } tester)
        {
            await _client.V1.BetaGroups[group.Id].Relationships.BetaTesters.PostAsync([tester.Id], cancellationToken: cancellationToken).ConfigureAwait(false);
            return;
        }

        await Lookup.CreateOrFindAsync(
            async () => (await _client.V1.BetaTesters.PostAsync(
                new() { Email = entry.Email, FirstName = entry.FirstName, LastName = entry.LastName, BetaGroups = [group.Id] },
                cancellationToken: cancellationToken).ConfigureAwait(false)).Data,
            async () => (await MembersAsync(group, cancellationToken).ConfigureAwait(false)).Find(one => EmailAddress.Same(one.Email, entry.Email))).ConfigureAwait(false);
    }

    private Task<List<BetaTester>> MembersAsync(BetaGroup group, CancellationToken cancellationToken) =>
        Lookup.AllAsync(_client.V1.BetaGroups[group.Id].BetaTesters.ListAsync(c => c.QueryParameters.Limit = PageSize), cancellationToken);

    private async Task<string> AppAsync(string bundleId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(bundleId);
        Page<App> found = await _client.V1.Apps.GetAsync(c => c.QueryParameters.FilterBundleId = [bundleId], cancellationToken).ConfigureAwait(false);
        return found.Data.FirstOrDefault(app => app.BundleId == bundleId)?.Id
            ?? throw new ArgumentException($"There is no app with the bundle id '{bundleId}' that this key can see. Apps are created in App Store Connect. A team key sees the team's apps, and an individual key those of its user.", nameof(bundleId));
    }

    private async Task<List<BetaGroup>> GroupsAsync(string app, string bundleId, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        List<BetaGroup> all = await Lookup.AllAsync(_client.V1.Apps[app].BetaGroups.ListAsync(c => c.QueryParameters.Limit = PageSize), cancellationToken).ConfigureAwait(false);
        string[] missing = [.. names.Where(name => !all.Exists(group => group.Name == name))];
        return missing.Length == 0
            ? all.FindAll(group => names.Contains(group.Name))
            : throw new ArgumentException($"{bundleId} has no group '{string.Join("', '", missing)}'. Existing groups: {(all.Count == 0 ? "none" : QuotedText.OneLine(string.Join(", ", all.Select(group => $"'{group.Name}'").Order(StringComparer.Ordinal))))}.", nameof(names));
    }
}
