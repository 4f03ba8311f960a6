namespace AppStoreConnect.Tests.Support;

/// <summary>A handler that answers with a function, for URLs that no local server can have.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly WeakReference<HttpRequestMessage?> _last = new(null);

    internal bool IsDisposed { get; private set; }

    /// <summary>The last request, if it is still referenced.</summary>
    internal HttpRequestMessage? Last => _last.TryGetTarget(out HttpRequestMessage? last) ? last : null;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _last.SetTarget(request);
        return Task.FromResult(answer(request));
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
