using System.Text.Json;
using AppStoreConnect.Http;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Pipeline;
using AppStoreConnect.Requests;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

public abstract partial class ApiRequestBuilder
{
    private const string Json = "application/json";

    private protected Task<Page<T>> PageAsync<T, TQuery>(
        Action<RequestConfiguration<TQuery>>? configure, CancellationToken cancellationToken)
        where T : Model, IModel, new()
        where TQuery : class, new() =>
        SendAsync<Page<T>>(Request(Method.GET, Json, null, configure), dataCanBeNull: false, cancellationToken);

    private protected AsyncPageable<T> Pages<T, TQuery>(Action<RequestConfiguration<TQuery>>? configure, PagingOptions? paging)
        where T : Model, IModel, new()
        where TQuery : class, new() =>
        new(
            () =>
            {
                // Once per enumeration: the caller's headers and options for the first page are sent with all others too.
                ApiRequest first = Request(Method.GET, Json, null, configure);
                return new(first.Url, (next, cancellationToken) => SendAsync<Page<T>>(first.At(next), dataCanBeNull: false, cancellationToken));
            },
            BaseUrl,
            paging);

    private protected Task<Document<T>> DocumentAsync<T, TQuery>(
        Method method, IRequestBody? body, Action<RequestConfiguration<TQuery>>? configure, CancellationToken cancellationToken, bool dataCanBeNull = false)
        where T : Model, IModel, new()
        where TQuery : class, new() =>
        SendAsync<Document<T>>(
            Request(method, Json, body, configure), dataCanBeNull, cancellationToken);

    private protected Task<T> ObjectAsync<T, TQuery>(
        Method method, string accept, IRequestBody? body, Action<RequestConfiguration<TQuery>>? configure, CancellationToken cancellationToken)
        where T : Model, IModel, new()
        where TQuery : class, new() =>
        SendAsync<T>(Request(method, accept, body, configure), dataCanBeNull: true, cancellationToken);

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
            try
            {
                Responses.ThrowIfNoSuccess(response.Info, response.Body.Span);
            }
            catch (JsonException e)
            {
                throw response.Unreadable(e);
            }

            return;
        }

        await ForeignAdapter.Sender.SendNoContentAsync(RequestAdapter, request, cancellationToken).ConfigureAwait(false);
    }

    private protected RequestInformation ToRequest<TQuery>(
        Method method, string accept, IRequestBody? body, Action<RequestConfiguration<TQuery>>? configure)
        where TQuery : class, new() => ToInformation(Request(method, accept, body, configure));

    /// <summary>Fetches the page at a link that has been validated.</summary>
    internal static Task<Page<T>> FollowPageAsync<T>(IRequestAdapter adapter, string link, CancellationToken cancellationToken)
        where T : Model, IModel, new() =>
        SendAsync<Page<T>>(adapter, new ApiRequest { Method = HttpMethod.Get, Url = link }, dataCanBeNull: false, cancellationToken);

    /// <summary>Fetches the document at a link that has been validated.</summary>
    internal static Task<Document<T>> FollowDocumentAsync<T>(IRequestAdapter adapter, string link, CancellationToken cancellationToken)
        where T : Model, IModel, new() =>
        SendAsync<Document<T>>(adapter, new ApiRequest { Method = HttpMethod.Get, Url = link }, dataCanBeNull: true, cancellationToken);

    private Task<T> SendAsync<T>(ApiRequest request, bool dataCanBeNull, CancellationToken cancellationToken)
        where T : Model, IModel, new() => SendAsync<T>(RequestAdapter, request, dataCanBeNull, cancellationToken);

    internal static async Task<T> SendAsync<T>(IRequestAdapter adapter, ApiRequest request, bool dataCanBeNull, CancellationToken cancellationToken)
        where T : Model, IModel, new()
    {
        if (adapter is AppStoreConnectRequestAdapter own)
        {
            using ApiResponse response = await own.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return Read<T>(response, dataCanBeNull);
        }

        return await ForeignAdapter.Sender.SendAsync<T>(adapter, request, dataCanBeNull, cancellationToken).ConfigureAwait(false);
    }

    private static T Read<T>(ApiResponse response, bool dataCanBeNull)
        where T : Model, IModel, new()
    {
        var context = new ReadContext();
        T model;
        try
        {
            model = ModelJson.Read<T>(response.Body.Span, context);
        }
        catch (Exception e) when (KiotaCall.IsUnreadable(e))
        {
            throw response.Unreadable(e, context.Place.Length == 0 ? null : "$." + context.Place);
        }

        if (model.Problem(dataCanBeNull) is { } problem)
        {
            throw response.Unreadable(new JsonException(problem.Problem), problem.Place);
        }

        if (model is DocumentBase document)
        {
            document.Response = response.Info;
        }

        return model;
    }

    private RequestInformation ToInformation(ApiRequest request) => ToInformation(RequestAdapter, request, isSent: false);

    internal static RequestInformation ToInformation(IRequestAdapter adapter, ApiRequest request, bool isSent = true)
    {
        HeaderRules.Check(request.Headers);
        var information = new RequestInformation
        {
            HttpMethod = Enum.Parse<Method>(request.Method.Method),
            URI = new ApiOrigin(adapter.BaseUrl is { Length: > 0 } set ? set : AppStoreConnectClientOptions.DefaultBaseUrl.OriginalString).Resolve(request.Url),
        };
        if (request.Route is { } route)
        {
            information.UrlTemplate = "{+baseurl}" + route;
        }

        if (request.Body is { } body)
        {
            information.SetStreamContent(new MemoryStream(body.ToBytes(isSent).ToArray()), body.ContentType);
        }

        information.Headers.TryAdd("Accept", request.Accept ?? ApiRequest.Json);
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
