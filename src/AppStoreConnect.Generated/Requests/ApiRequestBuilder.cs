using AppStoreConnect.Http;
using AppStoreConnect.Pipeline;
using AppStoreConnect.Requests;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>
/// The base class of all request builders. A builder represents a path; creating one sends nothing. Requests go directly to the client's
/// own transport, or as a <see cref="RequestInformation"/> through any other Kiota adapter.
/// </summary>
public abstract partial class ApiRequestBuilder : BaseRequestBuilder
{
    private static readonly Dictionary<string, object> s_noParameters = [];

    private protected ApiRequestBuilder(IRequestAdapter requestAdapter, string path, string route)
        : base(requestAdapter, route, s_noParameters)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = path;
    }

    /// <summary>Creates the builder of a path right below another one.</summary>
    private protected ApiRequestBuilder(ApiRequestBuilder parent, string segment)
        : this(parent.RequestAdapter, parent.Path + segment, parent.UrlTemplate + segment)
    {
    }

    /// <summary>The path after the base URL, such as <c>/v1/apps/123</c>, or the raw URL passed to <c>WithUrl</c>.</summary>
    private protected string Path { get; }

    // The adapter's base URL without a trailing slash: paths start with one.
    private string BaseUrl => (RequestAdapter.BaseUrl ?? AppStoreConnectClientOptions.DefaultBaseUrl.OriginalString).TrimEnd('/');

    /// <summary>Returns the path of an item below this path.</summary>
    /// <param name="id">The item's id.</param>
    /// <exception cref="ArgumentException">The id is null, empty, <c>.</c> or <c>..</c>. In a URL, dots would mean a folder.</exception>
    private protected string Item(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (id is "." or "..")
        {
            throw new ArgumentException($"'{id}' is not a valid id.", nameof(id));
        }

        var url = new UrlWriter();
        url.AppendLiteral(Path);
        url.AppendLiteral("/");
        return url.TryAppendEscaped(id) ? url.Finish() : throw JsonApi.ModelWriter.Unsound(nameof(id));
    }

    /// <summary>Returns the path of an item below this path whose id is a number.</summary>
    private protected string Item(long id) => Item(id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Returns the id at the end of the path, for the body of an update.</summary>
    private protected string TargetId()
    {
        string path = Path.Split('?')[0];
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }

    private protected static IRequestBody Body(Model body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new ModelBody(body);
    }

    private protected IRequestBody UpdateBody(Model body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new ModelBody(body, TargetId());
    }

    private protected static IRequestBody LinkagesBody<T>(string type, Linkages<T> linkages)
        where T : Resource, IModel, new()
    {
        ArgumentNullException.ThrowIfNull(linkages);
        return new LinkagesBody<T>(type, linkages);
    }

    private protected static IRequestBody LinkageBody<T>(string type, Linkage<T>? linkage)
        where T : Resource, IModel, new() => new LinkageBody<T>(type, linkage);

    private protected static IRequestBody RequiredLinkageBody<T>(string type, Linkage<T> linkage)
        where T : Resource, IModel, new()
    {
        ArgumentNullException.ThrowIfNull(linkage);
        return new LinkageBody<T>(type, linkage);
    }

    /// <summary>Creates the request for the transport.</summary>
    internal ApiRequest Request<TQuery>(Method method, string accept, IRequestBody? body, Action<RequestConfiguration<TQuery>>? configure)
        where TQuery : class, new()
    {
        RequestConfiguration<TQuery>? configuration = null;
        string url = Path;
        if (configure is not null)
        {
            configuration = new RequestConfiguration<TQuery>();
            configure(configuration);
            url = Url(configuration.QueryParameters as QueryParameters);
        }

        return new ApiRequest
        {
            Method = ToHttp(method),
            Url = url,
            Route = UrlTemplate,
            Accept = accept,
            Body = body,
            Headers = configuration?.HeadersOrNull is { Count: > 0 } headers ? headers : null,
            Options = configuration?.OptionsOrNull is { Count: > 0 } options ? options : null,
        };
    }

    private string Url(QueryParameters? query)
    {
        if (query is null)
        {
            return Path;
        }

        // Built in one go if the origin is known: resolving it later would copy the string.
        var url = new UrlWriter();
        if (RequestAdapter is AppStoreConnectRequestAdapter own && Path.StartsWith('/'))
        {
            url.AppendLiteral(own.BaseUrl!);
        }

        bool isRaw = Path.AsSpan().IndexOfAny('?', '#') >= 0;
        url.AppendLiteral(isRaw ? RawUrl.Without(Path, query) : Path);
        query.AppendTo(ref url, isRaw && !query.IsEmpty ? '&' : '?');
        return url.Finish();
    }

    private static HttpMethod ToHttp(Method method) => method switch
    {
        Method.GET => HttpMethod.Get,
        Method.POST => HttpMethod.Post,
        Method.PATCH => HttpMethod.Patch,
        Method.DELETE => HttpMethod.Delete,
        Method.PUT => HttpMethod.Put,
        _ => new HttpMethod(method.ToString()),
    };
}
