namespace AscSpec.Queries;

/// <summary>The end of a message about a name that is not there.</summary>
internal static class Proposal
{
    /// <summary>The complaint, with what was perhaps meant.</summary>
    public static string Text(string complaint, IReadOnlyList<string> nearest) =>
        nearest.Count == 0 ? complaint : $"{complaint}; did you mean {string.Join(", ", nearest.Select(name => $"'{name}'"))}?";
}
