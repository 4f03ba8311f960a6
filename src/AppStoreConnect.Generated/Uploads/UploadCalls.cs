using System.Text.Json;
using AppStoreConnect.Http;
using AppStoreConnect.Pipeline;
using AppStoreConnect.Requests;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Uploads;

/// <summary>The requests of an upload to the service itself.</summary>
internal sealed class UploadCalls<T>(IRequestAdapter adapter, string path, string route, RetryOptions writes)
    where T : Resource, IModel, new()
{
    internal Task<Document<T>> PostAsync(CreateRequest body, CancellationToken cancellationToken) =>
        SendAsync(new ApiRequest { Method = HttpMethod.Post, Url = path, Route = route, Body = new ModelBody(body), Options = [writes] }, cancellationToken);

    internal Task<Document<T>> GetAsync(string id, CancellationToken cancellationToken) =>
        SendAsync(new ApiRequest { Method = HttpMethod.Get, Url = Item(id), Route = route + "/{id}" }, cancellationToken);

    internal Task<Document<T>> PatchAsync(string id, UpdateRequest body, CancellationToken cancellationToken) =>
        SendAsync(new ApiRequest { Method = HttpMethod.Patch, Url = Item(id), Route = route + "/{id}", Body = new ModelBody(body, id), Options = [writes] }, cancellationToken);

    internal async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        var request = new ApiRequest { Method = HttpMethod.Delete, Url = Item(id), Route = route + "/{id}" };
        if (adapter is AppStoreConnectRequestAdapter own)
        {
            using ApiResponse response = await own.SendAsync(request, cancellationToken).ConfigureAwait(false);
            try
            {
                Responses.ThrowIfNoSuccess(response.Info, response.Body.Span);
                if (!response.Body.IsEmpty && response.Info.ContentType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) != true)
                {
                    throw new JsonException("The response is not the service's, which deletes without content.");
                }
            }
            catch (JsonException e)
            {
                throw response.Unreadable(e);
            }

            return;
        }

        await ForeignAdapter.Sender.SendNoContentAsync(adapter, request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns all resources at a path.</summary>
    internal async Task<List<T>> ListAsync(UploadSiblings place, CancellationToken cancellationToken)
    {
        if (!place.AreMany)
        {
            Document<T> one = await ApiRequestBuilder.FollowDocumentAsync<T>(adapter, place.Path, cancellationToken).ConfigureAwait(false);
            return one.DataOrDefault is { } single ? [single] : [];
        }

        var pages = new AsyncPageable<T>(
            () => new(place.Path, (next, token) => ApiRequestBuilder.FollowPageAsync<T>(adapter, next ?? place.Path, token)),
            adapter.BaseUrl ?? AppStoreConnectClientOptions.DefaultBaseUrl.OriginalString,
            null);
        var all = new List<T>();
        await foreach (T resource in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            all.Add(resource);
        }

        return all;
    }

    private Task<Document<T>> SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        ApiRequestBuilder.SendAsync<Document<T>>(adapter, request, dataCanBeNull: false, cancellationToken);

    private string Item(string id) => $"{path}/{Uri.EscapeDataString(id)}";
}
