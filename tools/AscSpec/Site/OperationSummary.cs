using System.Text;
using AppStoreConnect.Modeling;
using AscSpec.Queries;

namespace AscSpec.Site;

/// <summary>Describes what an operation does, in a sentence and in search terms.</summary>
internal static class OperationSummary
{
    /// <summary>Returns a sentence such as <c>Lists the builds of an app.</c></summary>
    public static string Of(OperationInfo operation)
    {
        string[] segments = [.. operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        bool isLinkage = segments.Contains("relationships");
        string last = segments.Length == 0 ? "" : segments[^1];
        bool isOne = last.StartsWith('{');
        string segment = isOne && segments.Length > 1 ? segments[^2] : last;
        string name = Spaced(segment);
        string one = One(segment);
        string owner = segments is [var first, ['{', ..], _, ..] ? $" of {Article(One(first))}" : "";
        bool isMany = one != name && !isOne;
        return operation.Method switch
        {
            "GET" when isLinkage => isMany ? $"Lists the ids of the {name}{owner}." : $"Reads the id of the {name}{owner}.",
            "GET" when isOne => $"Reads {Article(one)} by its id.",
            "GET" when isMany => owner.Length == 0 ? $"Lists {name}." : $"Lists the {name}{owner}.",
            "GET" => $"Reads the {name}{owner}.",
            "POST" when isLinkage => $"Adds {name} to {Article(One(segments[0]))}.",
            "POST" => $"Creates {Article(one)}.",
            "PATCH" when isLinkage => $"Replaces the {name}{owner}.",
            "PATCH" => $"Updates {Article(one)}.",
            "DELETE" when isLinkage => $"Removes {name} from {Article(One(segments[0]))}.",
            "DELETE" => $"Deletes {Article(one)}.",
            _ => "",
        };
    }

    /// <summary>Returns other verbs for the operation. For example, "add build to group" finds <c>POST /v1/betaGroups/{id}/relationships/builds</c>.</summary>
    public static string Words(OperationInfo operation)
    {
        bool isLinkage = operation.Path.Contains("/relationships/", StringComparison.Ordinal);
        string verbs = operation.Method switch
        {
            "GET" => "get list read show find",
            "POST" => isLinkage ? "add to" : "create add new",
            "PATCH" => isLinkage ? "replace set" : "update change edit set",
            "DELETE" => isLinkage ? "remove from" : "delete remove",
            _ => "",
        };
        return verbs + " " + string.Join(' ', operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment[0] != '{').Select(Spaced));
    }

    private static string Article(string noun) => noun.Length > 0 && noun[0] is 'a' or 'e' or 'i' or 'o' ? $"an {noun}" : $"a {noun}";

    private static string One(string segment) => Version(segment, Singular.Of);

    private static string Spaced(string segment) => Version(segment, name => name);

    // "betaGroups" is "beta groups", "inAppPurchasesV2" is "in app purchases (version 2)".
    private static string Version(string segment, Func<string, string> form)
    {
        string name = segment.Trim('{', '}');
        bool isSecond = name.EndsWith("V2", StringComparison.Ordinal);
        var words = new StringBuilder();
        foreach (char c in form(isSecond ? name[..^2] : name))
        {
            _ = char.IsUpper(c) ? words.Append(' ').Append(char.ToLowerInvariant(c)) : words.Append(c);
        }

        return words.Append(isSecond ? " (version 2)" : "").ToString();
    }
}
