namespace AppStoreConnect.Workflows.Tests;

/// <summary>Simulates a process that crashes at a request, before it is sent or before its response arrives. Nothing is sent after that.</summary>
/// <param name="at">The number of the request, from 1.</param>
/// <param name="isSent">Whether the service still receives it.</param>
internal sealed class CrashingHandler(int at, bool isSent) : DelegatingHandler(new SocketsHttpHandler())
{
    private int _count;

    public bool HasCrashed => Volatile.Read(ref _count) >= at;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int number = Interlocked.Increment(ref _count);
        if (number == at && isSent)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
        }

        return number >= at ? throw new HttpRequestException("The process died.") : await base.SendAsync(request, cancellationToken);
    }
}
