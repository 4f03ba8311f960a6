using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>The parts of the API for which a client is created.</summary>
/// <param name="Include">Path patterns (<c>/v1/apps</c>, <c>/v1/builds/**</c>). Empty for all.</param>
/// <param name="Exclude">Path patterns to exclude.</param>
/// <param name="Reserved">Names of types that hand-written code has or uses, which no generated type may take.</param>
public sealed record ModelOptions(EquatableArray<string> Include, EquatableArray<string> Exclude, EquatableArray<string> Reserved = default)
{
    /// <summary>The whole API.</summary>
    public static ModelOptions Everything { get; } = new(default, default);

    /// <summary>Whether a path is selected.</summary>
    public bool Wants(string path) =>
        (Include.IsEmpty || Include.Any(pattern => Matches(pattern, path))) && !Exclude.Any(pattern => Matches(pattern, path));

    // "*" matches one segment, "**" any number of segments, "{id}" and "{}" any parameter. All else is literal.
    private static bool Matches(string pattern, string path) =>
        Matches(Split(pattern), 0, Split(path), 0);

    private static bool Matches(string[] pattern, int p, string[] path, int s)
    {
        if (p == pattern.Length)
        {
            return s == path.Length;
        }

        if (pattern[p] == "**")
        {
            return Matches(pattern, p + 1, path, s) || (s < path.Length && Matches(pattern, p, path, s + 1));
        }

        return s < path.Length && SegmentMatches(pattern[p], path[s]) && Matches(pattern, p + 1, path, s + 1);
    }

    private static bool SegmentMatches(string pattern, string segment) =>
        pattern == "*" || pattern == segment || (pattern.StartsWith("{", StringComparison.Ordinal) && segment.StartsWith("{", StringComparison.Ordinal));

    private static string[] Split(string path) => path.Trim().Trim('/').Split('/');
}
