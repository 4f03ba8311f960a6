using System.Text.RegularExpressions;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Compares path templates. Placeholder names never reach the wire.</summary>
internal static class PathTemplate
{
    private static readonly Regex s_placeholder = new(@"\{([^{}/]*)\}", RegexOptions.CultureInvariant);

    /// <summary>Returns the template without placeholder names. Templates for the same addresses give equal results.</summary>
    internal static string Shape(string template) => s_placeholder.Replace(template, "{}");

    /// <summary>Maps old placeholder names to new ones, for two templates with the same shape.</summary>
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
