using AppStoreConnect.Text;

namespace AppStoreConnect.Uploads;

internal sealed partial class UploadRun<T, TRequest>
{
    // From here on there is a reservation, whose id must not be lost in any failure.
    private async Task<Document<T>> GuardAsync(string id, Func<Task<Document<T>>> work, CancellationToken cancellationToken)
    {
        _id = id;
        AppStoreConnectUploadException failure;
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            e.Data[AppStoreConnectUploadException.ResourceIdKey] = id;
            throw;
        }
        catch (AppStoreConnectUploadException e)
        {
            failure = e;
        }
        catch (Exception e)
        {
            failure = Wrap(e);
        }

        throw _options.DeleteOnFailure && _kind.CanDelete ? await DeleteAsync(failure, cancellationToken).ConfigureAwait(false) : failure;
    }

    private AppStoreConnectUploadException Wrap(Exception cause)
    {
        // After a wait that timed out, everything is committed, so there is nothing to continue.
        bool canContinue = cause is not AppStoreConnectWaitException && _last is null or { IsFailed: false, IsSettled: false };
        return Fail(cause.Message, canContinue, cause);
    }

    private AppStoreConnectUploadException Fail(string problem, bool canContinue, Exception? cause = null)
    {
        string id = TerminalText.OneLine(_id!);
        string remedy = canContinue
            ? $"Continue with ContinueUploadAsync on '{id}', in this process or another. Only the missing parts are sent."
            : $"This upload cannot be continued. {(_kind.CanDelete ? $"Delete '{id}' and upload again." : "Upload again.")}";
        return Create($"Uploading '{TerminalText.OneLine(_source.FileName)}' to {new T().ResourceType}/{id} failed: {problem}\n  {remedy}", canContinue, cause);
    }

    private AppStoreConnectUploadException Create(string message, bool canContinue, Exception? cause, bool isGone = false) => new(message, cause!)
    {
        MayHaveBeenApplied = !isGone && cause is AppStoreConnectException { MayHaveBeenApplied: true },
        ResourceType = new T().ResourceType,
        ResourceId = _id,
        CanContinue = canContinue,
        State = _last?.State,
        Details = _last?.Errors ?? [],
        ResponseStatusCode = cause switch
        {
            PartException { Status: { } status } => (int)status,
            AppStoreConnectException call => call.ResponseStatusCode,
            _ => 0,
        },
        Errors = (cause as AppStoreConnectException)?.Errors ?? [],
    };

    private async Task<AppStoreConnectUploadException> DeleteAsync(AppStoreConnectUploadException failure, CancellationToken cancellationToken)
    {
        try
        {
            await _calls.DeleteAsync(_id!, cancellationToken).ConfigureAwait(false);
            return Create($"{failure.Message}\n  The resource was deleted because {nameof(UploadOptions.DeleteOnFailure)} is set.", canContinue: false, failure.InnerException ?? failure, isGone: true);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            e.Data[AppStoreConnectUploadException.ResourceIdKey] = _id;
            throw;
        }
        catch (Exception e) when (e is AppStoreConnectException or ObjectDisposedException)
        {
            string outcome = e is AppStoreConnectException { MayHaveBeenApplied: true } ? "It is not known whether the resource was deleted" : "The resource could not be deleted";
            return Create($"{failure.Message}\n  {outcome}: {e.Message}", failure.CanContinue, failure.InnerException ?? failure);
        }
    }
}
