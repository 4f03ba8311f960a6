using AppStoreConnect.Pipeline;
using AppStoreConnect.Waiting;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

public abstract partial class ApiRequestBuilder
{
    /// <summary>Waits for a resource. A state that is not known to be temporary ends the wait; otherwise the wait might never end.</summary>
    private protected async Task<Document<T>> WaitAsync<T>(
        Func<T, string?> state, Func<string, bool> isGoing, WaitOptions? options, CancellationToken cancellationToken)
        where T : Resource, IModel, new()
    {
        options ??= new();
        options.Validate();
        TransferHost host = TransferHost.Of(RequestAdapter, out TransferHost? owned);
        using (owned)
        {
            return await Waiter.WaitAsync(
                token => DocumentAsync<T, DefaultQueryParameters>(Method.GET, null, null, token),
                document => state(document.Data) is { } value ? (!isGoing(value), value) : (false, null),
                $"{new T().ResourceType}/{TargetId()}",
                options,
                host,
                cancellationToken).ConfigureAwait(false);
        }
    }
}
