using System.Runtime.ExceptionServices;
using AppStoreConnect.Text;

namespace AppStoreConnect.Uploads;

internal sealed partial class UploadRun<T, TRequest>
{
    /// <summary>Sends all missing parts, several at a time.</summary>
    /// <returns>The MD5 hash of each part, and that of the file in hex if the commit requires it.</returns>
    private async Task<(byte[][] Hashes, string? Checksum)> SendPartsAsync(UploadPart[] parts, CancellationToken cancellationToken)
    {
        byte[]?[] hashes = await FindArrivedAsync(parts, cancellationToken).ConfigureAwait(false);
        int[] missing = [.. Enumerable.Range(0, parts.Length).Where(i => hashes[i] is null)];
        _tracker.Begin(parts.Length, parts.Length - missing.Length, _length - missing.Sum(i => parts[i].Length));

        using var addresses = new AddressBook(parts, FetchAddressesAsync);
        var sender = new PartSender(_host, _content, addresses, _options, _tracker, $"{new T().ResourceType}/{TerminalText.OneLine(_id!)}");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ExceptionDispatchInfo? failure = null;
        (byte[] Whole, byte[][] Parts)? whole = null;
        int next = -1;

        // The checksum of a file in one part is that of the part. Otherwise, the file is read a second time, concurrently.
        bool needsPass = _kind.TakesChecksum && parts.Length > 1;
        List<Task> work = [.. Enumerable.Range(0, Math.Min(_options.Concurrency, missing.Length)).Select(_ => OrStopAsync(SendNextAsync))];
        if (needsPass)
        {
            work.Add(Task.Run(() => OrStopAsync(async () => whole = await UploadFiles.HashAsync(_content, parts, stop.Token).ConfigureAwait(false)), CancellationToken.None));
        }

        await Task.WhenAll(work).ConfigureAwait(false);
        failure?.Throw();
        cancellationToken.ThrowIfCancellationRequested();
        if (_content.Length != _length)
        {
            throw UploadFiles.Resized(_length, _content.Length);
        }

        if (whole is { } pass && !pass.Parts.Zip(hashes).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second)))
        {
            throw UploadFiles.Changed();
        }

        byte[]? checksum = !_kind.TakesChecksum ? null : whole?.Whole ?? hashes[0];
        return ([.. hashes.OfType<byte[]>()], checksum is null ? null : Convert.ToHexStringLower(checksum));

        async Task SendNextAsync()
        {
            while (Interlocked.Increment(ref next) is int i && i < missing.Length)
            {
                hashes[missing[i]] = await sender.SendAsync(missing[i], stop.Token).ConfigureAwait(false);
            }
        }

        async Task OrStopAsync(Func<Task> task)
        {
            try
            {
                await task().ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Reported by the part that stopped it.
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
                await stop.CancelAsync().ConfigureAwait(false);
            }
        }
    }

    // Parts of an earlier upload count only if their content matches this file.
    private async Task<byte[]?[]> FindArrivedAsync(UploadPart[] parts, CancellationToken cancellationToken)
    {
        byte[]?[] hashes = new byte[]?[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].EntityTag is { Length: > 0 } tag)
            {
                byte[] hash = await UploadFiles.HashPartAsync(_content, parts[i], cancellationToken).ConfigureAwait(false);
                hashes[i] = UploadFiles.Md5Text(tag) is { } md5 && md5 != Convert.ToHexStringLower(hash) ? null : hash;
            }
        }

        return hashes;
    }

    private async Task<UploadPart[]> FetchAddressesAsync(CancellationToken cancellationToken)
    {
        UploadReservation reservation = Look(await _calls.GetAsync(_id!, cancellationToken).ConfigureAwait(false));
        return reservation.IsOpen
            ? UploadPlan.Check(reservation.Parts, _length, _host.AllowsLoopback)
            : throw new InvalidDataException($"the URLs have expired, and the service accepts no more parts. The state is {TerminalText.OneLine(reservation.State ?? "unknown")}.");
    }
}
