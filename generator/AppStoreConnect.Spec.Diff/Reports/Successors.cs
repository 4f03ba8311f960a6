using System.Text.RegularExpressions;

namespace AppStoreConnect.Spec.Diff;

/// <summary>
/// Finds what replaces a deprecated item. The document names no replacements. In practice, Apple adds the same address under a later API
/// version, and the same name with the suffix <c>V2</c> next to the old one.
/// </summary>
internal static class Successors
{
    private const int LatestVersion = 9;

    private static readonly Regex s_version = new(@"^/v([0-9])/", RegexOptions.CultureInvariant);

    /// <summary>Returns the method and path of the successor, or its name. Null if there is none that is not itself deprecated.</summary>
    internal static string? Of(SpecLocation place, SpecNode document) => place.Kind switch
    {
        SpecNodeKind.Operation => OfOperation(place, document),
        SpecNodeKind.Component => OfName(document, SpecNodeKind.Component, place.Key),
        SpecNodeKind.Property when Find(place.Parent!, document) is { } owner => OfName(owner, SpecNodeKind.Property, place.Key),
        _ => null,
    };

    private static SpecNode? Find(SpecLocation place, SpecNode document) =>
        place.Parent is null ? document : Find(place.Parent, document)?.Child(place.Kind, place.Key);

    private static string? OfName(SpecNode owner, SpecNodeKind kind, string name)
    {
        for (int later = LatestVersion; later > 1; later--)
        {
            string candidate = FormattableString.Invariant($"{name}V{later}");
            if (owner.Child(kind, candidate) is { } successor && !successor.Has(SpecAttributes.Deprecated))
            {
                return candidate;
            }
        }

        return null;
    }

    private static string? OfOperation(SpecLocation operation, SpecNode document)
    {
        string path = operation.Path ?? "";
        Match match = s_version.Match(path);
        if (!match.Success)
        {
            return null;
        }

        int version = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        for (int later = LatestVersion; later > version; later--)
        {
            string candidate = FormattableString.Invariant($"/v{later}/") + path.Substring(match.Length);
            SpecNode? successor = document.Child(SpecNodeKind.Path, candidate)?.Child(SpecNodeKind.Operation, operation.Method ?? "");
            if (successor is not null && !successor.Has(SpecAttributes.Deprecated))
            {
                return operation.Method + " " + candidate;
            }
        }

        return null;
    }
}
