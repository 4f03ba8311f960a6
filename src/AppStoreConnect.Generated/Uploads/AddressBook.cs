namespace AppStoreConnect.Uploads;

/// <summary>The URLs of the parts, which expire. When several parts need new URLs at the same time, they are fetched only once.</summary>
internal sealed class AddressBook(UploadPart[] parts, Func<CancellationToken, Task<UploadPart[]>> fetch) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private volatile UploadPart[] _parts = parts;

    internal UploadPart[] Parts => _parts;

    /// <summary>Fetches new URLs, unless another part already did.</summary>
    /// <param name="stale">The URLs that failed.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    internal async Task RefreshAsync(UploadPart[] stale, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_parts != stale)
            {
                return;
            }

            UploadPart[] fresh = await fetch(cancellationToken).ConfigureAwait(false);
            bool isSame = fresh.Select(part => (part.Offset, part.Length)).SequenceEqual(stale.Select(part => (part.Offset, part.Length)));
            _parts = isSame ? fresh : throw new InvalidDataException("the service now divides the file differently. Continue the upload from its reservation.");
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
