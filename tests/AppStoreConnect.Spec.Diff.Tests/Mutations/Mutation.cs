namespace AppStoreConnect.Spec.Diff.Tests.Mutations;

/// <summary>A change at a random place.</summary>
/// <param name="Description">The description with the change.</param>
/// <param name="Rule">The expected rule.</param>
/// <param name="Where">The expected place.</param>
internal sealed record Mutation(ApiDescription Description, string Rule, string Where)
{
    /// <summary>Other expected findings. For example, a schema that becomes a component is also a new component.</summary>
    public (string Rule, string Where)[] Also { get; init; } = [];

    /// <summary>All expected findings.</summary>
    public IEnumerable<string> Expected => Also.Prepend((Rule, Where)).Select(item => item.Rule + " at " + item.Where);
}

/// <summary>A kind of change.</summary>
/// <param name="Name">The name of the change.</param>
/// <param name="TryApply">Makes the change at a random place. Returns null if that place does not allow it.</param>
internal sealed record Mutator(string Name, Func<Target, Mutation?> TryApply);
