using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.People;

/// <summary>Compares a list of users with the team's users and invitations.</summary>
internal sealed class UserPlanner
{
    private const int PageSize = 200;
    private readonly AppStoreConnectClient _client;
    private readonly DateTimeOffset _now;
    private readonly List<User> _users;
    private readonly List<UserInvitation> _invitations;
    private readonly Dictionary<string, string> _apps;

    private UserPlanner(AppStoreConnectClient client, DateTimeOffset now, List<User> users, List<UserInvitation> invitations, Dictionary<string, string> apps) =>
        (_client, _now, _users, _invitations, _apps) = (client, now, users, invitations, apps);

    /// <summary>Reads the team's users and invitations and the apps in the entries.</summary>
    public static async Task<UserPlanner> LoadAsync(AppStoreConnectClient client, IReadOnlyList<UserEntry> entries, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<User> users = await Lookup.AllAsync(client.V1.Users.ListAsync(c => c.QueryParameters.Limit = PageSize), cancellationToken).ConfigureAwait(false);
        List<UserInvitation> invitations = await InvitationsAsync(client, cancellationToken).ConfigureAwait(false);
        string[] bundleIds = [.. entries.SelectMany(entry => entry.VisibleApps ?? []).Distinct(StringComparer.Ordinal)];
        Dictionary<string, string> apps = [];
        if (bundleIds.Length > 0)
        {
            List<App> all = await Lookup.AllAsync(client.V1.Apps.ListAsync(c => c.QueryParameters.Limit = PageSize), cancellationToken).ConfigureAwait(false);
            apps = all.Where(app => app.BundleId is not null).DistinctBy(app => app.BundleId).ToDictionary(app => app.BundleId!, app => app.Id, StringComparer.Ordinal);
            string[] missing = [.. bundleIds.Where(id => !apps.ContainsKey(id))];
            if (missing.Length > 0)
            {
                throw new ArgumentException($"There is no app with the bundle id '{string.Join("', '", missing)}' that this key can see.", nameof(entries));
            }
        }

        return new(client, now, users, invitations, apps);
    }

    /// <summary>Adds the changes for one entry.</summary>
    public async Task PlanAsync(ChangePlanBuilder plan, UserEntry entry, CancellationToken cancellationToken)
    {
        if (_users.Find(user => EmailAddress.Same(user.Username, entry.Email)) is { } user)
        {
            await PlanUpdateAsync(plan, entry, user, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            PlanInvitation(plan, entry);
        }
    }

    /// <summary>Adds the removal of users and invitations.</summary>
    public void PlanRemoval(ChangePlanBuilder plan, IReadOnlyList<string> emails)
    {
        foreach (User user in _users.Where(user => emails.Any(email => EmailAddress.Same(user.Username, email))))
        {
            if (IsHolder(user))
            {
                plan.Note($"{user.Username} is the Account Holder and cannot be removed.");
                continue;
            }

            plan.Add(
                Change.Delete("users", user.Username ?? user.Id, Words(user.Roles)),
                token => Lookup.DeleteAsync(() => _client.V1.Users[user.Id].DeleteAsync(cancellationToken: token)));
        }

        foreach (UserInvitation invitation in _invitations.Where(one => emails.Any(email => EmailAddress.Same(one.Email, email))))
        {
            plan.Add(
                Change.Delete("userInvitations", invitation.Email ?? invitation.Id, Words(invitation.Roles)),
                token => Lookup.DeleteAsync(() => _client.V1.UserInvitations[invitation.Id].DeleteAsync(cancellationToken: token)));
        }
    }

    private async Task PlanUpdateAsync(ChangePlanBuilder plan, UserEntry entry, User user, CancellationToken cancellationToken)
    {
        if (IsHolder(user))
        {
            plan.Note($"{user.Username} is the Account Holder, whose roles cannot be changed.");
            return;
        }

        var update = new UserUpdateRequest();
        List<Change> changes = [];
        if (!SameRoles(user.Roles, entry.Roles))
        {
            update.Roles = entry.Roles;
            changes.Add(Change.Update("users", entry.Email, "roles", Words(user.Roles), Words(entry.Roles)));
        }

        if (entry.AllAppsVisible is { } all && all != user.AllAppsVisible)
        {
            update.AllAppsVisible = all;
            changes.Add(Change.Update("users", entry.Email, "allAppsVisible", Word(user.AllAppsVisible), Word(all)));
        }

        if (entry.ProvisioningAllowed is { } provisioning && provisioning != user.ProvisioningAllowed)
        {
            update.ProvisioningAllowed = provisioning;
            changes.Add(Change.Update("users", entry.Email, "provisioningAllowed", Word(user.ProvisioningAllowed), Word(provisioning)));
        }

        if (entry.VisibleApps is { } visible)
        {
            List<Linkage<App>> present = await Lookup.AllAsync(
                _client.V1.Users[user.Id].Relationships.VisibleApps.ListAsync(c => c.QueryParameters.Limit = PageSize), cancellationToken).ConfigureAwait(false);
            if (!present.Select(app => app.Id).ToHashSet().SetEquals(visible.Select(id => _apps[id])))
            {
                update.VisibleApps = Linkages(visible);
                changes.Add(Change.Update("users", entry.Email, "visibleApps", Names(present), string.Join(", ", visible.Order(StringComparer.Ordinal))));
            }
        }

        if (changes.Count > 0)
        {
            plan.Add(changes, token => _client.V1.Users[user.Id].PatchAsync(update, cancellationToken: token));
        }
    }

    private void PlanInvitation(ChangePlanBuilder plan, UserEntry entry)
    {
        UserInvitation? pending = _invitations.Find(one => EmailAddress.Same(one.Email, entry.Email));
        bool isGood = pending is not null && SameRoles(pending.Roles, entry.Roles) && !(pending.ExpirationDate <= _now)
            && (entry.AllAppsVisible ?? pending.AllAppsVisible) == pending.AllAppsVisible
            && (entry.ProvisioningAllowed ?? pending.ProvisioningAllowed) == pending.ProvisioningAllowed;
        if (isGood)
        {
            plan.Note($"{entry.Email} was invited but has not accepted yet. The invitation expires on {pending!.ExpirationDate:yyyy-MM-dd}.");
            return;
        }

        if (string.IsNullOrWhiteSpace(entry.FirstName ?? pending?.FirstName) || string.IsNullOrWhiteSpace(entry.LastName ?? pending?.LastName))
        {
            throw new FormatException($"{entry.Email} is not a user yet, and an invitation requires a first and a last name. Nothing was changed.");
        }

        ChangeStep? withdrawn = pending is null ? null : plan.Add(
            Change.Delete("userInvitations", entry.Email, pending.ExpirationDate <= _now ? "expired" : Words(pending.Roles)),
            token => Lookup.DeleteAsync(() => _client.V1.UserInvitations[pending.Id].DeleteAsync(cancellationToken: token)));
        plan.Add(Change.Create("userInvitations", entry.Email, Words(entry.Roles)), token => InviteAsync(entry, pending, token), withdrawn);
    }

    private Task<UserInvitation> InviteAsync(UserEntry entry, UserInvitation? old, CancellationToken cancellationToken)
    {
        var request = new UserInvitationCreateRequest
        {
            Email = entry.Email,
            FirstName = entry.FirstName ?? old!.FirstName!,
            LastName = entry.LastName ?? old!.LastName!,
            Roles = entry.Roles,
        };
        if ((entry.AllAppsVisible ?? old?.AllAppsVisible) is { } all)
        {
            request.AllAppsVisible = all;
        }

        if ((entry.ProvisioningAllowed ?? old?.ProvisioningAllowed) is { } provisioning)
        {
            request.ProvisioningAllowed = provisioning;
        }

        if (entry.VisibleApps is { } visible)
        {
            request.VisibleApps = Linkages(visible);
        }

        return Lookup.CreateOrFindAsync(
            async () => (await _client.V1.UserInvitations.PostAsync(request, cancellationToken: cancellationToken).ConfigureAwait(false)).Data,
            async () => (await InvitationsAsync(_client, cancellationToken).ConfigureAwait(false))
                .Find(one => EmailAddress.Same(one.Email, entry.Email) && SameRoles(one.Roles, entry.Roles)));
    }

    private static Task<List<UserInvitation>> InvitationsAsync(AppStoreConnectClient client, CancellationToken cancellationToken) =>
        Lookup.AllAsync(client.V1.UserInvitations.ListAsync(c => c.QueryParameters.Limit = PageSize), cancellationToken);

    private List<Linkage<App>> Linkages(IReadOnlyList<string> bundleIds) => [.. bundleIds.Distinct(StringComparer.Ordinal).Select(id => (Linkage<App>)_apps[id])];

    private string Names(List<Linkage<App>> apps) => string.Join(", ", apps.Select(app => _apps.FirstOrDefault(pair => pair.Value == app.Id).Key ?? app.Id).Order(StringComparer.Ordinal));

    private static bool IsHolder(User user) => user.Roles?.Contains(UserRole.AccountHolder) == true;

    private static bool SameRoles(IReadOnlyList<UserRole>? one, IReadOnlyList<UserRole> other) => (one ?? []).ToHashSet().SetEquals(other);

    private static string Words(IReadOnlyList<UserRole>? roles) => string.Join(", ", (roles ?? []).Select(role => role.Value).Order(StringComparer.Ordinal));

    private static string? Word(bool? value) => value switch { true => "true", false => "false", _ => null };
}
