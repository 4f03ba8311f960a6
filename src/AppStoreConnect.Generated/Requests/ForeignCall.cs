using AppStoreConnect.Exceptions;
using AppStoreConnect.Http;
using AppStoreConnect.Pipeline;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Requests;

/// <summary>
/// One call through another library's request adapter. It requests the raw response, because Kiota's own adapter handles only JSON errors.
/// An adapter that does not return the raw response, such as a test double, is trusted as is.
/// </summary>
internal sealed class ForeignCall
{
    // The default of the library's own adapter, unless the options say otherwise.
    private static readonly int s_maxBody = new AppStoreConnectClientOptions().MaxResponseBytes;

    private readonly NativeResponseHandler _native = new();
    private readonly CallState _call;
    private ResponseInfo? _info;
    private byte[] _body = [];

    internal ForeignCall(RequestInformation information)
    {
        Information = information;
        var request = new OutgoingRequest
        {
            Method = new HttpMethod(information.HttpMethod.ToString()),
            Uri = information.URI,
            Route = information.UrlTemplate?.Replace("{+baseurl}", "", StringComparison.Ordinal),
            Accept = information.Headers.TryGetValue("Accept", out IEnumerable<string>? accept) ? string.Join(',', accept) : null,
            Headers = information.Headers,
            Retry = RetryOptions.None,
        };
        _call = new CallState(request, BodyMode.Raw, TimeProvider.System);
        if (!information.RequestOptions.OfType<ResponseHandlerOption>().Any())
        {
            information.AddRequestOptions(new IRequestOption[] { new ResponseHandlerOption { ResponseHandler = _native } });
        }
    }

    internal RequestInformation Information { get; }

    /// <summary>Sends the request and reads the raw response, if the adapter returned it.</summary>
    internal async Task<T?> RunAsync<T>(Func<Task<T?>> send, Func<byte[], ResponseInfo, T?> read, CancellationToken cancellationToken)
    {
        T? result = await SendAsync(send, cancellationToken).ConfigureAwait(false);
        if (_native.Value is not HttpResponseMessage response)
        {
            return result;
        }

        using (response)
        {
            _body = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
            try
            {
                return read(_body, _info!);
            }
            catch (Exception e) when (KiotaCall.IsUnreadable(e))
            {
                throw Unreadable(e, null);
            }
        }
    }

    /// <summary>Sends the request and returns the body as a stream.</summary>
    internal async Task<Stream> OpenAsync(Func<Task<Stream>> send, CancellationToken cancellationToken)
    {
        Stream? result = await SendAsync<Stream>(async () => await send().ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        if (_native.Value is not HttpResponseMessage response)
        {
            return result ?? Stream.Null;
        }

        if (!response.IsSuccessStatusCode)
        {
            using (response)
            {
                await ReadAsync(response, cancellationToken).ConfigureAwait(false);
            }
        }

        var info = new ResponseInfo(response);
        if (Responses.IsHtml(info.Header("Content-Type")) && !_call.Request.Accepts("text/html"))
        {
            using (response)
            {
                byte[] page = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
                throw AppStoreConnectResponseException.OtherMedia(new(_call, new FailedResponse(info, page, _call.Redaction)), _call.Request);
            }
        }

        try
        {
            Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return new ResponseStream(body, new ApiResponse(response, info, _call, body: null), Timeout.InfiniteTimeSpan, TimeProvider.System);
        }
        catch (Exception e)
        {
            response.Release();
            cancellationToken.ThrowIfCancellationRequested();
            throw AppStoreConnectConnectionException.For(new(_call, new FailedResponse(info, default, _call.Redaction)), e);
        }
    }

    /// <summary>The error for a response that could not be read.</summary>
    internal AppStoreConnectException Unreadable(Exception cause, string? place) => _info is null
        ? AppStoreConnectResponseException.Unreadable(ErrorMessage.Name(_call.Request), "", cause)
        : AppStoreConnectResponseException.Unreadable(_call, _info, _body, cause, place);

    private async Task<T?> SendAsync<T>(Func<Task<T?>> send, CancellationToken cancellationToken)
    {
        _call.BeginAttempt();
        try
        {
            return await send().ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e) when (e is not (AppStoreConnectException or ArgumentException or ObjectDisposedException))
        {
            _call.Failed(new(null, e), ownTransport: false);
            throw AppStoreConnectConnectionException.For(new(_call, null), e);
        }
    }

    // Returns the body of a successful response; throws for any other.
    private async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        bool isSuccess = response.IsSuccessStatusCode;
        _info = new ResponseInfo(response);
        ReadBody body = await BodyReader.ReadAsync(response.Content, isSuccess ? s_maxBody : FailedResponse.MaxBody, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        byte[] bytes = body.Buffer.AsSpan(0, body.Length).ToArray();
        BodyReader.Return(body.Buffer);
        if (isSuccess && !body.IsCut)
        {
            return bytes;
        }

        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        var failed = new FailedResponse(
            response, bytes, ResponseHeaderReader.ReadRateLimit(response.Headers, TimeProvider.System), ResponseHeaderReader.ReadRetryAfter(response.Headers, now), _call.Redaction)
        {
            IsTruncated = body.IsCut,
        };
        _call.Failed(new(failed, body.Problem), ownTransport: false);
        throw !isSuccess ? AppStoreConnectException.For(new(_call, failed))
            : body.Problem is { } problem ? AppStoreConnectConnectionException.For(new(_call, failed), problem)
            : AppStoreConnectResponseException.TooLarge(new(_call, failed), s_maxBody);
    }
}
