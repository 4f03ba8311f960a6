using System.Text.RegularExpressions;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Patterns in which <c>*</c> matches any text and all other characters match themselves.</summary>
internal static class Glob
{
    /// <summary>Returns a regular expression that matches the same text as the whole pattern.</summary>
    internal static Regex ToRegex(string pattern) =>
        new("^" + Regex.Escape(pattern).Replace("\\*", ".*") + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
