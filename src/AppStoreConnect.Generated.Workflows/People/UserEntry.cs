namespace AppStoreConnect.Workflows;

/// <summary>The desired state of a user of the team. Properties that are null are not changed, or have Apple's default in an invitation.</summary>
/// <param name="Email">The email address that the user signs in with. Case-insensitive.</param>
/// <param name="Roles">The roles, at least one. They replace the user's current roles.</param>
public sealed record UserEntry(string Email, IReadOnlyList<UserRole> Roles)
{
    /// <summary>The first name. Required for an invitation.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name. Required for an invitation.</summary>
    public string? LastName { get; init; }

    /// <summary>Whether the user can see all apps.</summary>
    public bool? AllAppsVisible { get; init; }

    /// <summary>Whether the user has access to Certificates, Identifiers &amp; Profiles.</summary>
    public bool? ProvisioningAllowed { get; init; }

    /// <summary>The bundle ids of the apps that the user can see, unless it is all apps.</summary>
    public IReadOnlyList<string>? VisibleApps { get; init; }
}
