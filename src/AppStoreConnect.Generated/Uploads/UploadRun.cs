using System.Globalization;
using AppStoreConnect.Pipeline;
using AppStoreConnect.Text;
using AppStoreConnect.Waiting;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Uploads;

/// <summary>One upload: reserve, send, commit, and wait. Handles the bytes; everything specific to a resource is in its <see cref="UploadKind{T, TRequest}"/>.</summary>
internal sealed partial class UploadRun<T, TRequest>
    where T : Resource, IModel, new()
    where TRequest : class
{
    private readonly UploadKind<T, TRequest> _kind;
    private readonly UploadSource _source;
    private readonly UploadOptions _options;
    private readonly TransferHost _host;
    private readonly UploadCalls<T> _calls;
    private readonly UploadContent _content;
    private readonly long _length;
    private readonly UploadTracker _tracker;
    private string? _id;
    private UploadReservation? _last;

    private UploadRun(UploadKind<T, TRequest> kind, UploadSource source, UploadOptions options, TransferHost host, UploadCalls<T> calls, UploadContent content)
    {
        (_kind, _source, _options, _host, _calls, _content) = (kind, source, options, host, calls, content);
        _length = content.Length;
        _tracker = new(options.Progress, _length);
    }

    /// <summary>Uploads a file.</summary>
    internal static Task<Document<T>> StartAsync(
        IRequestAdapter adapter, string path, UploadKind<T, TRequest> kind, UploadSource source, TRequest request, UploadOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RunAsync(adapter, path, kind, source, options, run => run.StartAsync(request, cancellationToken));
    }

    /// <summary>Continues an upload that was started earlier.</summary>
    internal static Task<Document<T>> ContinueAsync(
        IRequestAdapter adapter, string path, string id, UploadKind<T, TRequest> kind, UploadSource source, UploadOptions? options, CancellationToken cancellationToken) =>
        RunAsync(adapter, path, kind, source, options, run => run.ContinueAsync(id, cancellationToken));

    private static async Task<Document<T>> RunAsync(
        IRequestAdapter adapter, string path, UploadKind<T, TRequest> kind, UploadSource source, UploadOptions? options, Func<UploadRun<T, TRequest>, Task<Document<T>>> run)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= new();
        options.Validate();
        TransferHost host = TransferHost.Of(adapter, out TransferHost? owned);
        using (owned)
        {
            using UploadContent content = source.Open();
            if (content.Length == 0)
            {
                throw new ArgumentException($"'{source.FileName}' is empty and cannot be uploaded.", nameof(source));
            }

            var calls = new UploadCalls<T>(adapter, path, kind.Route, host.WriteOnce);
            return await run(new(kind, source, options, host, calls, content)).ConfigureAwait(false);
        }
    }

    private async Task<Document<T>> StartAsync(TRequest request, CancellationToken cancellationToken)
    {
        _tracker.Enter(UploadStep.Reserving);
        Document<T> reserved = await ReserveAsync(request, _kind.FileName(request) ?? _source.FileName, cancellationToken).ConfigureAwait(false);
        return await GuardAsync(reserved.Data.Id, () => FinishAsync(reserved, request, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<Document<T>> ContinueAsync(string id, CancellationToken cancellationToken)
    {
        _tracker.Enter(UploadStep.Reserving);
        Document<T> reserved = await _calls.GetAsync(id, cancellationToken).ConfigureAwait(false);
        return await GuardAsync(id, () => FinishAsync(reserved, null, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    // If the response to a reservation is lost, the reservation is looked up. It is never created twice.
    private async Task<Document<T>> ReserveAsync(TRequest request, string fileName, CancellationToken cancellationToken)
    {
        try
        {
            return await _calls.PostAsync(_kind.Create(request, fileName, _length), cancellationToken).ConfigureAwait(false);
        }
        catch (AppStoreConnectException e) when (IsAmbiguous(e) && _kind.Siblings(request) is { } place)
        {
            if (await FindReservedAsync(place, fileName, cancellationToken).ConfigureAwait(false) is not { } id)
            {
                throw;
            }

            return await _calls.GetAsync(id, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<string?> FindReservedAsync(UploadSiblings place, string fileName, CancellationToken cancellationToken)
    {
        try
        {
            // Among several, there is no way to identify this one.
            List<T> found = await _calls.ListAsync(place, cancellationToken).ConfigureAwait(false);
            T[] open = [.. found.Where(resource => _kind.Read(resource) is { IsOpen: true } reserved && reserved.FileName == fileName && reserved.FileSize == _length)];
            return open is [{ } own] ? own.Id : null;
        }
        catch (AppStoreConnectException)
        {
            // The error of the reservation says more.
            return null;
        }
    }

    private async Task<Document<T>> FinishAsync(Document<T> document, TRequest? request, CancellationToken cancellationToken)
    {
        UploadReservation reservation = Look(document);
        if (reservation.IsOpen)
        {
            if (reservation.FileSize is { } size && size != _length)
            {
                throw Fail(string.Create(CultureInfo.InvariantCulture, $"the resource is reserved for a file of {size} bytes, but this one has {_length}."), canContinue: true);
            }

            byte[][] hashes;
            string? checksum;
            (hashes, checksum) = await SendPartsAsync(UploadPlan.Check(reservation.Parts, _length, _host.AllowsLoopback), cancellationToken).ConfigureAwait(false);
            document = await CommitAsync(checksum, cancellationToken).ConfigureAwait(false);
            Compare(Look(document), hashes);
            document = await ProcessAsync(document, cancellationToken).ConfigureAwait(false);
            Compare(Look(document), hashes);
        }
        else
        {
            document = await ProcessAsync(document, cancellationToken).ConfigureAwait(false);
        }

        return request is not null && _last is { IsSettled: true } && _kind.Repeat(request, document.Data) is { } dropped
            ? await _calls.PatchAsync(_id!, dropped, cancellationToken).ConfigureAwait(false)
            : document;
    }

    private async Task<Document<T>> CommitAsync(string? checksum, CancellationToken cancellationToken)
    {
        _tracker.Enter(UploadStep.Committing);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await _calls.PatchAsync(_id!, _kind.Commit(checksum), cancellationToken).ConfigureAwait(false);
            }
            catch (AppStoreConnectException e) when (IsAmbiguous(e))
            {
                Document<T> document = await _calls.GetAsync(_id!, cancellationToken).ConfigureAwait(false);
                if (!Look(document).IsOpen)
                {
                    return document;
                }

                if (attempt >= _options.AttemptsPerPart)
                {
                    throw;
                }
            }

            await _host.DelayAsync(TimeSpan.FromSeconds(attempt), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Document<T>> ProcessAsync(Document<T> document, CancellationToken cancellationToken)
    {
        UploadReservation reservation = Look(document);
        if (!reservation.IsSettled && _options.Until == UploadUntil.Processed)
        {
            _tracker.Enter(UploadStep.Processing);
            document = await Waiter.WaitAsync(
                token => _calls.GetAsync(_id!, token),
                answer => Look(answer) is var seen ? (seen.IsSettled, seen.State) : default,
                $"{new T().ResourceType}/{_id}",
                _options.Wait ?? new(),
                _host,
                cancellationToken).ConfigureAwait(false);
            reservation = _last!;
        }

        return !reservation.IsFailed
            ? document
            : throw Fail(
                reservation.Errors.Count == 0 ? "the service rejected the file without giving a reason." : "the service rejected the file." + string.Concat(reservation.Errors.Select(error => $"\n  {TerminalText.OneLine(error.ToString())}")),
                canContinue: false);
    }

    private UploadReservation Look(Document<T> document) => _last = _kind.Read(document.Data);

    private void Compare(UploadReservation reservation, byte[][] hashes)
    {
        if (UploadFiles.Md5Text(reservation.Composite, isComposite: true) is { } composite && composite != UploadFiles.Composite(hashes))
        {
            throw Fail($"the service's copy differs from the file: its checksum is {composite}, but that of the parts is {UploadFiles.Composite(hashes)}.", canContinue: false);
        }
    }

    // The request may have been applied and only its response lost.
    private static bool IsAmbiguous(AppStoreConnectException e) =>
        e is AppStoreConnectConnectionException || e.ResponseStatusCode is 408 or >= 500 || (e is AppStoreConnectResponseException && e.ResponseStatusCode is >= 200 and < 300);
}
