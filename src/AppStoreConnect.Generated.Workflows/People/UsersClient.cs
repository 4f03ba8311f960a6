using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.People;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows;

/// <summary>Keeps the team's users, their roles and their invitations in step with a list.</summary>
public sealed class UsersClient
{
    private readonly AppStoreConnectClient _client;

    internal UsersClient(AppStoreConnectClient client) => _client = client;

    /// <summary>
    /// Plans what makes users match a list: unknown ones are invited, roles and access of known ones changed, pending invitations with other
    /// roles, and expired ones, replaced. Users that the list does not name are left alone; so is the Account Holder.
    /// </summary>
    /// <param name="users">The users.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="FormatException">Entries cannot be used; nothing was sent.</exception>
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

    /// <summary>Plans and applies.</summary>
    /// <inheritdoc cref="PlanAsync"/>
    /// <returns>The plan, applied.</returns>
    /// <exception cref="ChangePlanException">Some changes failed; the others were applied.</exception>
    public async Task<ChangePlan> EnsureAsync(IReadOnlyList<UserEntry> users, CancellationToken cancellationToken = default)
    {
        ChangePlan plan = await PlanAsync(users, cancellationToken).ConfigureAwait(false);
        await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        return plan;
    }

    /// <summary>Plans the removal of users and pending invitations. Addresses that the team does not have are fine; the Account Holder stays.</summary>
    /// <param name="emails">The addresses.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="FormatException">Entries are not e-mail addresses; nothing was sent.</exception>
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

    /// <summary>Plans and applies.</summary>
    /// <inheritdoc cref="PlanRemovalAsync"/>
    /// <returns>The plan, applied.</returns>
    /// <exception cref="ChangePlanException">Some changes failed; the others were applied.</exception>
    public async Task<ChangePlan> RemoveAsync(IReadOnlyList<string> emails, CancellationToken cancellationToken = default)
    {
        ChangePlan plan = await PlanRemovalAsync(emails, cancellationToken).ConfigureAwait(false);
        await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        return plan;
    }

    /// <summary>Finds a user by e-mail address.</summary>
    /// <param name="email">The address. Compared without regard to case.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The user; null if the team has none of this address (who has been invited and not accepted is no user yet).</returns>
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
                _ when !EmailAddress.IsValid(user.Email) => $"'{FaultList.Shown(user.Email)}' is not an e-mail address",
                { Roles.Count: 0 } => $"{user.Email} has no roles; a user has at least one",
                _ when user.Roles.Contains(UserRole.AccountHolder) => $"{user.Email} cannot be made Account Holder: that role is transferred by its holder at developer.apple.com/account",
                { AllAppsVisible: true, VisibleApps.Count: > 0 } => $"{user.Email} sees all apps and has a list of apps; give one of both",
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
