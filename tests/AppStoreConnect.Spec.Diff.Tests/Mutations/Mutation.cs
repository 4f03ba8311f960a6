namespace AppStoreConnect.Spec.Diff.Tests.Mutations;

/// <summary>A change made at a random place.</summary>
/// <param name="Description">The description with the change.</param>
/// <param name="Rule">The rule that must apply.</param>
/// <param name="Where">The place that must be named.</param>
internal sealed record Mutation(ApiDescription Description, string Rule, string Where)
{
    /// <summary>What else must be found: a schema that becomes a component is a new component, too.</summary>
    public (string Rule, string Where)[] Also { get; init; } = [];

    /// <summary>All that must be found.</summary>
    public IEnumerable<string> Expected => Also.Prepend((Rule, Where)).Select(item => item.Rule + " at " + item.Where);
}

/// <summary>A kind of change.</summary>
/// <param name="Name">What it does.</param>
/// <param name="TryApply">Makes it at a place chosen by the random numbers; null where the chosen place does not allow it.</param>
internal sealed record Mutator(string Name, Func<Target, Mutation?> TryApply);
