namespace AppStoreConnect.Pipeline;

/// <summary>Ends an attempt when its time limit is reached or the caller cancels.</summary>
internal sealed class AttemptLimit : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;

    internal AttemptLimit(TimeSpan time, TimeProvider provider, CancellationToken cancellationToken)
    {
        _source = new(time, provider);
        _registration = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    internal CancellationToken Token => _source.Token;

    // Dispose the registration first: after that, no callback can reach the source.
    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
