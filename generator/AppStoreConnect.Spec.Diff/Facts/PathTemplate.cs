using System.Text.RegularExpressions;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Path templates with their placeholders, whose names never reach the wire.</summary>
internal static class PathTemplate
{
    private static readonly Regex s_placeholder = new(@"\{([^{}/]*)\}", RegexOptions.CultureInvariant);

    /// <summary>The template with every placeholder's name taken out: equal for templates that mean the same addresses.</summary>
    internal static string Shape(string template) => s_placeholder.Replace(template, "{}");

    /// <summary>New placeholder names by old ones, of two templates of one shape.</summary>
    internal static IReadOnlyDictionary<string, string> Placeholders(string old, string @new)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        MatchCollection before = s_placeholder.Matches(old);
        MatchCollection after = s_placeholder.Matches(@new);
        for (int i = 0; i < before.Count && i < after.Count; i++)
        {
            names[before[i].Groups[1].Value] = after[i].Groups[1].Value;
        }

        return names;
    }
}
