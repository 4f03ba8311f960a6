using System.Threading.Channels;

namespace AppStoreConnect.Testing.Webhooks;

/// <summary>Sends notifications to programs on this machine, one at a time, in the order of the events.</summary>
internal sealed class WebhookSender : IAsyncDisposable
{
    private const int LongestBody = 10_000;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = 1024 * 1024 };
    private readonly Channel<PendingDelivery> _pending = Channel.CreateUnbounded<PendingDelivery>();
    private readonly CancellationTokenSource _ended = new();
    private readonly Action<string, DeliveryResult> _delivered;
    private readonly Lock _lock = new();
    private readonly Task _sending;
    private TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left;

    /// <param name="delivered">Called with the result of each delivery.</param>
    public WebhookSender(Action<string, DeliveryResult> delivered)
    {
        _delivered = delivered;
        _idle.SetResult();
        _sending = SendAllAsync();
    }

    public void Add(PendingDelivery delivery)
    {
        lock (_lock)
        {
            if (_left++ == 0)
            {
                _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        if (!_pending.Writer.TryWrite(delivery))
        {
            // The service is being disposed. Nobody must wait for this one.
            Finish();
        }
    }

    /// <summary>Whether notifications can be sent to a URL. Other schemes, such as ftp and file, can be on this machine, too.</summary>
    public static bool IsHttp(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    /// <summary>Waits until all pending notifications are delivered.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _idle.Task.WaitAsync(cancellationToken);
        }
    }

    /// <exception cref="ArgumentException">The URL is not an HTTP URL on this machine.</exception>
    public async Task<HttpResponseMessage> PostAsync(string url, WebhookMessage message, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || !IsHttp(address) || !address.IsLoopback)
        {
            throw new ArgumentException($"'{url}' is not a URL on this machine. The fake service only sends webhooks to http and https URLs of loopback addresses.", nameof(url));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new ReadOnlyMemoryContent(message.Body) { Headers = { ContentType = new("application/json") } };
        request.Headers.TryAddWithoutValidation(WebhookMessage.SignatureHeader, message.Signature);
        return await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _pending.Writer.TryComplete();
        await _ended.CancelAsync().ConfigureAwait(false);
        await _sending.ConfigureAwait(false);
        _ended.Dispose();
        _http.Dispose();
    }

    private async Task SendAllAsync()
    {
        await foreach (PendingDelivery delivery in _pending.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (_ended.IsCancellationRequested)
            {
                Finish();
                continue;
            }

            try
            {
                _delivered(delivery.Id, await SendAsync(delivery).ConfigureAwait(false));
            }
            catch (Exception)
            {
                // The result could not be recorded, so the delivery stays PENDING. The next ones must still be sent.
            }
            finally
            {
                Finish();
            }
        }
    }

    private void Finish()
    {
        lock (_lock)
        {
            if (--_left == 0)
            {
                _idle.SetResult();
            }
        }
    }

    private async Task<DeliveryResult> SendAsync(PendingDelivery delivery)
    {
        try
        {
            using HttpResponseMessage response = await PostAsync(delivery.Url, delivery.Message, _ended.Token).ConfigureAwait(false);
            string body = await response.Content.ReadAsStringAsync(_ended.Token).ConfigureAwait(false);
            return new((int)response.StatusCode, body.Length > LongestBody ? body[..LongestBody] : body, response.IsSuccessStatusCode ? null : $"The endpoint answered {(int)response.StatusCode}.");
        }
        catch (Exception e)
        {
            // Whatever a URL or an endpoint does only fails this delivery.
            return new(null, null, e.Message);
        }
    }
}
