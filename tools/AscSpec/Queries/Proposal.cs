namespace AscSpec.Queries;

/// <summary>Adds suggestions to a message about an unknown name.</summary>
internal static class Proposal
{
    /// <summary>Returns the message with suggestions.</summary>
    public static string Text(string complaint, IReadOnlyList<string> nearest) =>
        nearest.Count == 0 ? complaint : $"{complaint}; did you mean {string.Join(", ", nearest.Select(name => $"'{name}'"))}?";
}
