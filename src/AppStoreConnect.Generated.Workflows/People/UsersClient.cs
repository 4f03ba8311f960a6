using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.People;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows;

/// <summary>Keeps the team's users, their roles, and their invitations in sync with a list.</summary>
public sealed class UsersClient
{
    private readonly AppStoreConnectClient _client;

    internal UsersClient(AppStoreConnectClient client) => _client = client;

    /// <summary>
    /// Plans the changes that make users match a list: unknown users are invited, roles and access of existing users are changed, and pending invitations with other
    /// roles or expired invitations are replaced. Users who are not in the list and the Account Holder are not changed.
    /// </summary>
    /// <param name="users">The users.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="FormatException">An entry is invalid. No request was sent.</exception>
    public Task<ChangePlan> PlanAsync(IReadOnlyList<UserEntry> users, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(users);
        Check(users);
        return RequiredRoles.ExplainAsync(async () =>
        {
            var plan = new ChangePlanBuilder("Users");
            UserPlanner planner = await UserPlanner.LoadAsync(_client, users, TimeProvider.System.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            foreach (UserEntry user in users)
            {
                await planner.PlanAsync(plan, user, cancellationToken).ConfigureAwait(false);
            }

            return plan.Build();
        });
    }

    /// <summary>Plans and applies the changes.</summary>
    /// <inheritdoc cref="PlanAsync"/>
    /// <returns>The applied plan.</returns>
    /// <exception cref="ChangePlanException">Some changes failed. The others were applied.</exception>
    public async Task<ChangePlan> EnsureAsync(IReadOnlyList<UserEntry> users, CancellationToken cancellationToken = default)
    {
        ChangePlan plan = await PlanAsync(users, cancellationToken).ConfigureAwait(false);
        await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        return plan;
    }

    /// <summary>Plans the removal of users and pending invitations. Addresses that the team does not have are ignored. The Account Holder is not removed.</summary>
    /// <param name="emails">The email addresses.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="FormatException">Some entries are not email addresses. No request was sent.</exception>
    public Task<ChangePlan> PlanRemovalAsync(IReadOnlyList<string> emails, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emails);
        EmailAddress.Check(emails, "The list of users");
        return RequiredRoles.ExplainAsync(async () =>
        {
            var plan = new ChangePlanBuilder("Users");
            UserPlanner planner = await UserPlanner.LoadAsync(_client, [], TimeProvider.System.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            planner.PlanRemoval(plan, emails);
            return plan.Build();
        });
    }

    /// <summary>Plans and applies the changes.</summary>
    /// <inheritdoc cref="PlanRemovalAsync"/>
    /// <returns>The applied plan.</returns>
    /// <exception cref="ChangePlanException">Some changes failed. The others were applied.</exception>
    public async Task<ChangePlan> RemoveAsync(IReadOnlyList<string> emails, CancellationToken cancellationToken = default)
    {
        ChangePlan plan = await PlanRemovalAsync(emails, cancellationToken).ConfigureAwait(false);
        await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        return plan;
    }

    /// <summary>Finds a user by email address.</summary>
    /// <param name="email">The email address. Case-insensitive.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The user, or null if the team has none with this address. A person who was invited but has not accepted is not a user yet.</returns>
    public async Task<User?> FindAsync(string email, CancellationToken cancellationToken = default)
    {
        EmailAddress.Check([email], "The address");
        Page<User> found = await _client.V1.Users.GetAsync(c => c.QueryParameters.FilterUsername = [email], cancellationToken).ConfigureAwait(false);
        return found.Data.FirstOrDefault(user => EmailAddress.Same(user.Username, email));
    }

    private static void Check(IReadOnlyList<UserEntry> users)
    {
        var faults = new FaultList("The list of users");
        for (int i = 0; i < users.Count; i++)
        {
            UserEntry user = users[i];
            string? fault = user switch
            {
                _ when !EmailAddress.IsValid(user.Email) => $"'{FaultList.Shown(user.Email)}' is not an email address",
                { Roles.Count: 0 } => $"{user.Email} has no roles, but a user must have at least one",
                _ when user.Roles.Contains(UserRole.AccountHolder) => $"{user.Email} cannot become Account Holder: only the current holder can transfer that role, at developer.apple.com/account",
                { AllAppsVisible: true, VisibleApps.Count: > 0 } => $"{user.Email} sees all apps and has a list of apps. Set only one of them",
                _ when users.Take(i).Any(one => EmailAddress.Same(one.Email, user.Email)) => $"{user.Email} is in the list twice",
                _ => null,
            };
            if (fault is not null)
            {
                faults.Add(i + 1, fault);
            }
        }

        faults.ThrowIfAny();
    }
}
