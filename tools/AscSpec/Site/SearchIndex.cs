using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using AppStoreConnect.Modeling;
using AscSpec.Queries;

namespace AscSpec.Site;

/// <summary>The search data, as a script that a page loads on the first search.</summary>
internal static partial class SearchIndex
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SiteFile Of(SiteFacts facts, IReadOnlyList<SiteText> guides)
    {
        // Title, detail, URL, and additional words.
        var entries = new List<string[]>();
        foreach (SiteResource resource in facts.Resources)
        {
            entries.Add([resource.Name, "resource " + string.Join(", ", resource.Resources.Select(type => type.ClassName)), resource.Page, ""]);
            foreach (ResourceModel type in resource.Resources)
            {
                entries.Add([type.ClassName, $"resource {type.Type}", $"{resource.Page}#{type.ClassName}", ""]);
                entries.AddRange(type.Attributes.Select(member => Member(type.ClassName, member.Name, "attribute", resource.Page, member.WireName)));
                entries.AddRange(type.Relationships.Select(member => Member(type.ClassName, member.Name, $"relationship to {member.TargetClass}", resource.Page, member.WireName)));
            }
        }

        foreach (SiteOperation operation in facts.Operations)
        {
            entries.Add([operation.Info.Name, facts.Names.Operation(operation.Info.Path, operation.Info.Method) ?? "", operation.Page, OperationSummary.Words(operation.Info) + (operation.Model is { } model && facts.Samples.Upload(model) is not null ? " upload file" : "")]);
            if (operation.Model is { Body: BodyShape.Model, BodyClass: { } body } && facts.Requests.ContainsKey(body))
            {
                entries.Add([body, $"request of {operation.Info.Name}", operation.Page + "#request", ""]);
            }

            if (operation.Model?.QueryClass is { } query)
            {
                entries.Add([query, $"query of {operation.Info.Name}", operation.Page + "#parameters", ""]);
            }
        }

        entries.AddRange(facts.Client.Enums.Where(value => value.IsAnswered).Select(value => new[] { value.ClassName, "values", $"enums/{value.ClassName}.html", string.Join(' ', value.Values.Select(known => known.Value)) }));
        entries.AddRange(facts.Client.Objects.Select(value => new[] { value.ClassName, "object", $"objects/{value.ClassName}.html", string.Join(' ', value.Members.Select(member => member.Name)) }));
        entries.AddRange(guides.Select(guide => new[] { guide.Title, "guide", SiteNavigation.Address(guide), string.Join(' ', Words().Matches(guide.Text).Select(match => match.Value.ToLowerInvariant()).Where(word => !Synonyms.StopWords.Contains(word)).Distinct()) }));
        Dictionary<string, string> titles = guides.ToDictionary(guide => guide.Name, guide => guide.Title, StringComparer.Ordinal);
        var topics = Synonyms.All.ToDictionary(pair => pair.Key, pair => Synonyms.GuidesOf(pair.Key).Where(titles.ContainsKey).Select(name => titles[name]).Concat(pair.Value), StringComparer.Ordinal);
        return new("search-index.js", $"const ascIndex = {JsonSerializer.Serialize(entries, s_options)};\nconst ascTopics = {JsonSerializer.Serialize(topics, s_options)};\nconst ascIgnored = {JsonSerializer.Serialize(Synonyms.StopWords, s_options)};\n");
    }

    private static string[] Member(string type, string name, string kind, string page, string wireName) => [$"{type}.{name}", kind, $"{page}#{type}.{name}", wireName];

    [GeneratedRegex("[A-Za-z][A-Za-z0-9]{2,}")]
    private static partial Regex Words();
}
