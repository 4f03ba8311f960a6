namespace AppStoreConnect.Pipeline;

/// <summary>What calls do when their client is disposed. The token of a client is canceled at that moment.</summary>
internal static class ClosedClient
{
    // The caller disposed a client; this layer only knows its name.
    internal static ObjectDisposedException Exception() => new("AppStoreConnectClient");

    internal static void ThrowIf(CancellationToken closed)
    {
        if (closed.IsCancellationRequested)
        {
            throw Exception();
        }
    }

    /// <summary>Waits until the time is over, the caller cancels, or the client is disposed.</summary>
    internal static async Task DelayAsync(TimeSpan wait, TimeProvider time, CancellationToken cancellationToken, CancellationToken closed)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closed);
        try
        {
            await Task.Delay(wait, time, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Exception();
        }
    }
}
