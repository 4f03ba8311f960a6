using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;
using AscSpec.Queries;

namespace AscSpec.Site;

/// <summary>An operation with its C# form and the address of its page.</summary>
/// <param name="Info">What the document says.</param>
/// <param name="Model">What the client has; null if it has no method for it.</param>
/// <param name="Page">The page's path in the site.</param>
internal sealed record SiteOperation(OperationInfo Info, OperationModel? Model, string Page);

/// <summary>A page of the site for a JSON:API type or the first segment of paths.</summary>
/// <param name="Name">The type, such as <c>betaGroups</c>.</param>
/// <param name="Resources">The classes of the type: several where Apple has a second version.</param>
/// <param name="Operations">Operations whose path begins with it.</param>
internal sealed record SiteResource(string Name, IReadOnlyList<ResourceModel> Resources, IReadOnlyList<SiteOperation> Operations)
{
    public string Page => $"resources/{Name}.html";
}

/// <summary>Everything that the pages show, looked up once.</summary>
internal sealed class SiteFacts
{
    public SiteFacts(ApiDescription raw, ApiDescription corrected, ReleaseHistory history, Func<string, string, string?> successor, SiteTexts texts)
    {
        Api = $"{raw.Title} {raw.Version}";
        Client = ClientModelBuilder.Build(corrected, ModelOptions.Everything);
        Names = new ClientNames(Client);
        History = history;
        Guides = texts.Guides.ToDictionary(guide => guide.Name, guide => guide.Title, StringComparer.Ordinal);
        Reports = texts.Reports.Select(report => report.Name).ToHashSet(StringComparer.Ordinal);
        Requests = Client.Requests.ToDictionary(request => request.ClassName, StringComparer.Ordinal);
        Queries = Client.Queries.ToDictionary(query => query.Operation, StringComparer.Ordinal);
        Successor = successor;
        Samples = new(Client, Names);
        Curl = new(Client, (raw.Servers.Count > 0 ? raw.Servers[0] : "").TrimEnd('/'));
        ILookup<string, OperationModel> models = Client.Builders.SelectMany(builder => builder.Operations).ToLookup(operation => operation.Method + " " + operation.Path, StringComparer.Ordinal);
        Operations = [.. OperationInfo.All(corrected).Select(info => new SiteOperation(info, models[info.Name].FirstOrDefault(), PageOf(info)))];
        ILookup<string, SiteOperation> bySegment = Operations.ToLookup(operation => Segment(operation.Info.Path), StringComparer.Ordinal);
        ILookup<string, ResourceModel> byType = Client.Resources.ToLookup(resource => resource.Type, StringComparer.Ordinal);
        Resources =
        [
            .. bySegment.Select(group => group.Key).Concat(byType.Select(group => group.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(name => new SiteResource(name, [.. byType[name]], [.. bySegment[name].OrderBy(operation => operation.Info.Path, StringComparer.Ordinal)])),
        ];
        Types = byType.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        Enums = Client.Enums.ToDictionary(value => value.ClassName, StringComparer.Ordinal);
        Objects = Client.Objects.ToDictionary(value => value.ClassName, StringComparer.Ordinal);
    }

    /// <summary>The API's title and version.</summary>
    public string Api { get; }

    public ClientModel Client { get; }

    public ClientNames Names { get; }

    public ReleaseHistory History { get; }

    /// <summary>Titles of guides, by name.</summary>
    public IReadOnlyDictionary<string, string> Guides { get; }

    /// <summary>Releases whose report is a page.</summary>
    public IReadOnlySet<string> Reports { get; }

    /// <summary>Request classes, by name.</summary>
    public IReadOnlyDictionary<string, RequestModel> Requests { get; }

    /// <summary>Query parameters, by method and path.</summary>
    public IReadOnlyDictionary<string, QueryModel> Queries { get; }

    /// <summary>What to use instead of a deprecated operation, by method and path; null if nothing is known.</summary>
    public Func<string, string, string?> Successor { get; }

    public CallSample Samples { get; }

    public CurlSample Curl { get; }

    public IReadOnlyList<SiteOperation> Operations { get; }

    public IReadOnlyList<SiteResource> Resources { get; }

    /// <summary>JSON:API types that have a page.</summary>
    public IReadOnlySet<string> Types { get; }

    public IReadOnlyDictionary<string, EnumModel> Enums { get; }

    public IReadOnlyDictionary<string, ObjectModel> Objects { get; }

    /// <summary>A link to a guide, from a folder of pages; its text alone where the site has no guides.</summary>
    public string Guide(string name, string text, bool isCode = false) => Guides.ContainsKey(name) ? Html.Link($"../guides/{name}.html", text, isCode) : isCode ? Html.Code(text) : Html.Escape(text);

    /// <summary>The path segment after the version: the collection that a path belongs to.</summary>
    public static string Segment(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, var segment, ..] ? segment : path.Trim('/');

    private static string PageOf(OperationInfo operation)
    {
        string name = string.Concat(operation.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : c is '/' or ' ' ? '-' : '_')).Replace("_", "", StringComparison.Ordinal).Replace("--", "-", StringComparison.Ordinal).Trim('-');
        return $"operations/{name}.html";
    }
}
