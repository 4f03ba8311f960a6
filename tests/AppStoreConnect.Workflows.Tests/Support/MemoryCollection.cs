namespace AppStoreConnect.Workflows.Tests;

/// <summary>Tests that measure the memory of the process. No other test runs at the same time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryCollection
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "Memory";
}
