using System.Text;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Makes C# names of wire names.</summary>
internal static class CSharpWords
{
    /// <summary>
    /// The name in Pascal case: <c>bundleId</c> is <c>BundleId</c>, <c>IOS_APP_STORE</c> is <c>IosAppStore</c>,
    /// <c>filter[bundleId]</c> is <c>FilterBundleId</c>, <c>-name</c> is <c>NameDescending</c>.
    /// </summary>
    internal static string Pascal(string wire)
    {
        bool shouts = !wire.Any(char.IsLower);
        var name = new StringBuilder();
        bool start = true;
        foreach (char c in wire)
        {
            if (!char.IsLetterOrDigit(c))
            {
                start = true;
            }
            else
            {
                name.Append(start ? char.ToUpperInvariant(c) : shouts ? char.ToLowerInvariant(c) : c);
                start = false;
            }
        }

        if (wire.StartsWith("-", StringComparison.Ordinal))
        {
            name.Append("Descending");
        }

        return name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }

    /// <summary>The singular of a plural wire name, as resource types are plural and their fields speak of one.</summary>
    internal static string Singular(string plural)
    {
        if (plural.EndsWith("ies", StringComparison.Ordinal))
        {
            return plural.Substring(0, plural.Length - 3) + "y";
        }

        if (plural.EndsWith("sses", StringComparison.Ordinal) || plural.EndsWith("xes", StringComparison.Ordinal))
        {
            return plural.Substring(0, plural.Length - 2);
        }

        return plural.EndsWith("s", StringComparison.Ordinal) && !plural.EndsWith("ss", StringComparison.Ordinal)
            ? plural.Substring(0, plural.Length - 1) : plural;
    }
}
