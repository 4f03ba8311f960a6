namespace AppStoreConnect.Pipeline;

/// <summary>Ends an attempt when its time limit is reached, the caller cancels, or the client is disposed.</summary>
internal sealed class AttemptLimit : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;
    private readonly CancellationTokenRegistration _closing;

    internal AttemptLimit(TimeSpan time, TimeProvider provider, CancellationToken cancellationToken, CancellationToken closed = default)
    {
        _source = new(time, provider);
        _registration = Register(cancellationToken);
        _closing = Register(closed);
    }

    internal CancellationToken Token => _source.Token;

    // Dispose the registrations first: after that, no callback can reach the source.
    public void Dispose()
    {
        _registration.Dispose();
        _closing.Dispose();
        _source.Dispose();
    }

    private CancellationTokenRegistration Register(CancellationToken token) => token.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
}
