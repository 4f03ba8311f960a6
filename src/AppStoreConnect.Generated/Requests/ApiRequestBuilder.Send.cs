using System.Text.Json;
using AppStoreConnect.Http;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

public abstract partial class ApiRequestBuilder
{
    private const string Json = "application/json";

    private protected Task<Page<T>> PageAsync<T, TQuery>(
        Action<RequestConfiguration<TQuery>>? configure, CancellationToken cancellationToken)
        where T : Model, IModel, new()
        where TQuery : class, new() =>
        SendAsync<Page<T>>(Request(Method.GET, Json, null, configure), static page => page.HasData, cancellationToken);

    private protected AsyncPageable<T> Pages<T, TQuery>(Action<RequestConfiguration<TQuery>>? configure, PagingOptions? paging)
        where T : Model, IModel, new()
        where TQuery : class, new() =>
        new(
            (next, cancellationToken) => next is null
                ? PageAsync<T, TQuery>(configure, cancellationToken)
                : FollowPageAsync<T>(RequestAdapter, next, cancellationToken),
            BaseUrl,
            paging);

    private protected Task<Document<T>> DocumentAsync<T, TQuery>(
        Method method, IRequestBody? body, Action<RequestConfiguration<TQuery>>? configure, CancellationToken cancellationToken, bool dataCanBeNull = false)
        where T : Model, IModel, new()
        where TQuery : class, new() =>
        SendAsync<Document<T>>(
            Request(method, Json, body, configure), dataCanBeNull ? static _ => true : static document => document.HasData, cancellationToken);

    private protected Task<T> ObjectAsync<T, TQuery>(
        Method method, string accept, IRequestBody? body, Action<RequestConfiguration<TQuery>>? configure, CancellationToken cancellationToken)
        where T : Model, IModel, new()
        where TQuery : class, new() =>
        SendAsync<T>(Request(method, accept, body, configure), static _ => true, cancellationToken);

    private protected async Task<Stream> StreamAsync<TQuery>(
        Method method, string accept, IRequestBody? body, Action<RequestConfiguration<TQuery>>? configure, CancellationToken cancellationToken)
        where TQuery : class, new()
    {
        ApiRequest request = Request(method, accept, body, configure);
        if (RequestAdapter is AppStoreConnectRequestAdapter own)
        {
            return await own.SendForStreamAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return await ForeignAdapter.Sender.SendForStreamAsync(RequestAdapter, request, cancellationToken).ConfigureAwait(false);
    }

    private protected async Task NoContentAsync<TQuery>(
        Method method, IRequestBody? body, Action<RequestConfiguration<TQuery>>? configure, CancellationToken cancellationToken)
        where TQuery : class, new()
    {
        ApiRequest request = Request(method, Json, body, configure);
        if (RequestAdapter is AppStoreConnectRequestAdapter own)
        {
            using ApiResponse response = await own.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return;
        }

        await ForeignAdapter.Sender.SendNoContentAsync(RequestAdapter, request, cancellationToken).ConfigureAwait(false);
    }

    private protected RequestInformation ToRequest<TQuery>(
        Method method, string accept, IRequestBody? body, Action<RequestConfiguration<TQuery>>? configure)
        where TQuery : class, new() => ToInformation(Request(method, accept, body, configure));

    /// <summary>The page at a link; the transport refuses links that lead elsewhere.</summary>
    internal static Task<Page<T>> FollowPageAsync<T>(IRequestAdapter adapter, string link, CancellationToken cancellationToken)
        where T : Model, IModel, new() =>
        SendAsync<Page<T>>(adapter, new ApiRequest { Method = HttpMethod.Get, Url = link }, static page => page.HasData, cancellationToken);

    /// <summary>The document at a link.</summary>
    internal static Task<Document<T>> FollowDocumentAsync<T>(IRequestAdapter adapter, string link, CancellationToken cancellationToken)
        where T : Model, IModel, new() =>
        SendAsync<Document<T>>(adapter, new ApiRequest { Method = HttpMethod.Get, Url = link }, static _ => true, cancellationToken);

    private Task<T> SendAsync<T>(ApiRequest request, Func<T, bool> isComplete, CancellationToken cancellationToken)
        where T : Model, IModel, new() => SendAsync(RequestAdapter, request, isComplete, cancellationToken);

    internal static async Task<T> SendAsync<T>(IRequestAdapter adapter, ApiRequest request, Func<T, bool> isComplete, CancellationToken cancellationToken)
        where T : Model, IModel, new()
    {
        if (adapter is AppStoreConnectRequestAdapter own)
        {
            using ApiResponse response = await own.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return Read(response, isComplete);
        }

        return await ForeignAdapter.Sender.SendAsync(adapter, request, isComplete, cancellationToken).ConfigureAwait(false);
    }

    private static T Read<T>(ApiResponse response, Func<T, bool> isComplete)
        where T : Model, IModel, new()
    {
        var context = new ReadContext();
        T model;
        try
        {
            model = ModelJson.Read<T>(response.Body.Span, context);
        }
        catch (JsonException problem)
        {
            throw response.Unreadable(problem, context.Place.Length == 0 ? null : "$." + context.Place);
        }

        if (!isComplete(model))
        {
            throw response.Unreadable(new JsonException("The document has no \"data\"."), "$.data");
        }

        if (model is DocumentBase document)
        {
            document.Response = response.Info;
        }

        return model;
    }

    private RequestInformation ToInformation(ApiRequest request) => ToInformation(RequestAdapter, request);

    internal static RequestInformation ToInformation(IRequestAdapter adapter, ApiRequest request)
    {
        bool isRelative = request.Url.StartsWith('/');
        string start = isRelative ? (adapter.BaseUrl ?? AppStoreConnectClientOptions.DefaultBaseUrl.OriginalString).TrimEnd('/') : "";
        var information = new RequestInformation
        {
            HttpMethod = Enum.Parse<Method>(request.Method.Method),
            URI = new Uri(start + request.Url),
        };
        if (request.Route is { } route)
        {
            information.UrlTemplate = "{+baseurl}" + route;
        }

        if (request.Body is { } body)
        {
            information.SetStreamContent(new MemoryStream(body.ToBytes().ToArray()), body.ContentType);
        }

        information.Headers.TryAdd("Accept", request.Accept);
        if (request.Headers is { } headers)
        {
            information.AddHeaders(headers);
        }

        if (request.Options is { } options)
        {
            information.AddRequestOptions(options);
        }

        return information;
    }
}
