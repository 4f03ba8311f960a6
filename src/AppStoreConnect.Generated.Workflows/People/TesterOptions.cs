namespace AppStoreConnect.Workflows;

/// <summary>How <see cref="TestersClient"/> treats testers that a list does not name.</summary>
public sealed record TesterOptions
{
    /// <summary>Removes testers from the groups that the list does not name. False by default: they are only noted.</summary>
    public bool RemoveUnlisted { get; init; }
}
