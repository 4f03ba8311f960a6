namespace AppStoreConnect.Workflows;

/// <summary>A user of the team as it should be. What is null is left as it is, and has Apple's default in an invitation.</summary>
/// <param name="Email">The e-mail address that the user signs in with. Compared without regard to case.</param>
/// <param name="Roles">The roles, at least one. They replace those that the user has.</param>
public sealed record UserEntry(string Email, IReadOnlyList<UserRole> Roles)
{
    /// <summary>The first name. Required for an invitation.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name. Required for an invitation.</summary>
    public string? LastName { get; init; }

    /// <summary>True if the user sees all apps.</summary>
    public bool? AllAppsVisible { get; init; }

    /// <summary>True if the user has access to certificates, identifiers and profiles.</summary>
    public bool? ProvisioningAllowed { get; init; }

    /// <summary>The bundle ids of the apps that the user sees, if not all.</summary>
    public IReadOnlyList<string>? VisibleApps { get; init; }
}
