using System.Text;
using System.Text.Json;
using AppStoreConnect.Modeling;
using AscSpec.Queries;

namespace AscSpec.Site;

/// <summary>The data of the search box, as a script that the pages load.</summary>
internal static class SearchIndex
{
    public static SiteFile Of(SiteFacts facts, IEnumerable<(string Name, string Text)> guides)
    {
        var entries = new List<string[]>();
        foreach (SiteResource resource in facts.Resources)
        {
            entries.Add([resource.Name, "resource " + string.Join(", ", resource.Resources.Select(type => type.ClassName)), resource.Page, ""]);
            foreach (ResourceModel type in resource.Resources)
            {
                entries.Add([type.ClassName, $"resource {type.Type}", resource.Page, ""]);
                entries.AddRange(type.Attributes.Select(member => new[] { $"{type.ClassName}.{member.Name}", "attribute", resource.Page, member.WireName }));
                entries.AddRange(type.Relationships.Select(member => new[] { $"{type.ClassName}.{member.Name}", $"relationship to {member.TargetClass}", resource.Page, member.WireName }));
            }
        }

        entries.AddRange(facts.Operations.Select(operation => new[]
        {
            operation.Info.Name,
            facts.Names.Operation(operation.Info.Path, operation.Info.Method) ?? "",
            operation.Page,
            Words(operation.Info),
        }));
        entries.AddRange(facts.Client.Enums.Where(value => value.IsAnswered).Select(value => new[] { value.ClassName, "values", $"enums/{value.ClassName}.html", string.Join(' ', value.Values.Select(known => known.Value)) }));
        entries.AddRange(guides.Select(guide => new[] { ReadingPages.Title(guide.Text), "guide", $"guides/{guide.Name}.html", guide.Name }));
        string script = $"const ascIndex = {JsonSerializer.Serialize(entries)};\nconst ascTopics = {JsonSerializer.Serialize(Synonyms.All)};\n";
        return new("search-index.js", script);
    }

    // What the request does, in words that people search for: "add build to group" finds POST /v1/betaGroups/{id}/relationships/builds.
    private static string Words(OperationInfo operation)
    {
        bool linkage = operation.Path.Contains("/relationships/", StringComparison.Ordinal);
        string verb = operation.Method switch
        {
            "GET" => "get list read show",
            "POST" => linkage ? "add to" : "create add new",
            "PATCH" => linkage ? "replace set" : "update change edit",
            "DELETE" => linkage ? "remove from" : "delete remove",
            _ => "",
        };
        var words = new StringBuilder(verb);
        foreach (string segment in operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (char c in segment)
            {
                words.Append(char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c is '{' or '}' ? "" : c.ToString());
            }

            words.Append(' ');
        }

        return words.ToString();
    }
}
