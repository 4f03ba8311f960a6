namespace AppStoreConnect.Workflows;

/// <summary>A TestFlight tester in a list.</summary>
/// <param name="Email">The email address. Case-insensitive.</param>
/// <param name="FirstName">The first name, or null if the list has none.</param>
/// <param name="LastName">The last name, or null if the list has none.</param>
public sealed record TesterEntry(string Email, string? FirstName = null, string? LastName = null)
{
    /// <summary>Converts an email address to a tester without a name.</summary>
    public static implicit operator TesterEntry(string email) => new(email);
}
