namespace AppStoreConnect.Uploads;

/// <summary>The addresses of the parts, which expire. Fresh ones are fetched once, however many parts miss them at the same time.</summary>
internal sealed class AddressBook(UploadPart[] parts, Func<CancellationToken, Task<UploadPart[]>> fetch) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private volatile UploadPart[] _parts = parts;

    internal UploadPart[] Parts => _parts;

    /// <summary>Fetches fresh addresses, unless somebody has done so since.</summary>
    /// <param name="stale">The addresses that did not work.</param>
    /// <param name="cancellationToken">Cancels it.</param>
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
            _parts = isSame ? fresh : throw new InvalidDataException("the service divides the file differently now. Start the upload again from the reservation.");
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
