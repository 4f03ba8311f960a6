namespace AppStoreConnect.Workflows;

/// <summary>The options of <see cref="TestersClient"/>.</summary>
public sealed record TesterOptions
{
    /// <summary>Whether to remove testers from the groups if they are not in the list. The default is false: they are only noted.</summary>
    public bool RemoveUnlisted { get; init; }
}
