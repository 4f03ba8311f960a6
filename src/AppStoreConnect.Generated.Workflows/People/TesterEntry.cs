namespace AppStoreConnect.Workflows;

/// <summary>A TestFlight tester as a list names them.</summary>
/// <param name="Email">The e-mail address. Compared without regard to case.</param>
/// <param name="FirstName">The first name; null if the list has none.</param>
/// <param name="LastName">The last name; null if the list has none.</param>
public sealed record TesterEntry(string Email, string? FirstName = null, string? LastName = null)
{
    /// <summary>A tester without a name.</summary>
    public static implicit operator TesterEntry(string email) => new(email);
}
