using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;
using AscSpec.Queries;

namespace AscSpec.Site;

/// <summary>An operation with its C# form and the path of its page.</summary>
/// <param name="Info">The operation in the document.</param>
/// <param name="Model">The operation in the client, or null if the client has no method for it.</param>
/// <param name="Page">The path of the page on the site.</param>
internal sealed record SiteOperation(OperationInfo Info, OperationModel? Model, string Page);

/// <summary>A page of the site for a JSON:API type or the first segment of paths.</summary>
/// <param name="Name">The type, such as <c>betaGroups</c>.</param>
/// <param name="Resources">The classes of the type. Several if Apple has a second version.</param>
/// <param name="Operations">The operations whose path begins with it.</param>
internal sealed record SiteResource(string Name, IReadOnlyList<ResourceModel> Resources, IReadOnlyList<SiteOperation> Operations)
{
    public string Page => $"resources/{Name}.html";
}

/// <summary>The facts that the pages show, computed once.</summary>
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

    /// <summary>The title and version of the API.</summary>
    public string Api { get; }

    public ClientModel Client { get; }

    public ClientNames Names { get; }

    public ReleaseHistory History { get; }

    /// <summary>The titles of the guides, by name.</summary>
    public IReadOnlyDictionary<string, string> Guides { get; }

    /// <summary>The releases with a report page.</summary>
    public IReadOnlySet<string> Reports { get; }

    /// <summary>The request classes, by name.</summary>
    public IReadOnlyDictionary<string, RequestModel> Requests { get; }

    /// <summary>The query parameters, by method and path.</summary>
    public IReadOnlyDictionary<string, QueryModel> Queries { get; }

    /// <summary>Returns what to use instead of a deprecated operation, by method and path, or null if nothing is known.</summary>
    public Func<string, string, string?> Successor { get; }

    public CallSample Samples { get; }

    public CurlSample Curl { get; }

    public IReadOnlyList<SiteOperation> Operations { get; }

    public IReadOnlyList<SiteResource> Resources { get; }

    /// <summary>The JSON:API types that have a page.</summary>
    public IReadOnlySet<string> Types { get; }

    public IReadOnlyDictionary<string, EnumModel> Enums { get; }

    public IReadOnlyDictionary<string, ObjectModel> Objects { get; }

    /// <summary>Returns a link to a guide from a folder of pages, or only its text if the site has no guides.</summary>
    public string Guide(string name, string text, bool isCode = false) => Guides.ContainsKey(name) ? Html.Link($"../guides/{name}.html", text, isCode) : isCode ? Html.Code(text) : Html.Escape(text);

    /// <summary>Returns the path segment after the version, which is the collection that a path belongs to.</summary>
    public static string Segment(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, var segment, ..] ? segment : path.Trim('/');

    private static string PageOf(OperationInfo operation)
    {
        string name = string.Concat(operation.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : c is '/' or ' ' ? '-' : '_')).Replace("_", "", StringComparison.Ordinal).Replace("--", "-", StringComparison.Ordinal).Trim('-');
        return $"operations/{name}.html";
    }
}
