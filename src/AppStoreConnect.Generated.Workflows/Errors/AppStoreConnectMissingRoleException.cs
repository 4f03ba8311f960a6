namespace AppStoreConnect.Workflows;

/// <summary>
/// The service refused a call (403) because the key's role does not allow it. <see cref="Roles"/> says which roles do;
/// the service's own answer is the <see cref="Exception.InnerException"/>, an <see cref="AppStoreConnectForbiddenException"/>.
/// </summary>
public sealed class AppStoreConnectMissingRoleException : AppStoreConnectException
{
    internal AppStoreConnectMissingRoleException(string roles, AppStoreConnectForbiddenException refusal)
        : base($"{refusal.RequestMethod} {refusal.RequestUri?.AbsolutePath} requires another role: {roles}. Assign it to the key (or to the user of an individual key) in App Store Connect, Users and Access.\n{refusal.Message}", refusal) =>
        Roles = roles;

    /// <summary>The roles that allow the call, as App Store Connect names them.</summary>
    public string Roles { get; }
}
