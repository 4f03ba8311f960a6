using AppStoreConnect.Pipeline;
using AppStoreConnect.Waiting;

namespace AppStoreConnect;

public sealed partial class AppStoreConnectClient
{
    /// <summary>
    /// Asks again and again, with growing pauses, until the answer is as wanted. Resources with a state of their own have a <c>WaitAsync</c>; this is for all else.
    /// </summary>
    /// <remarks>404 at first, 408, 429, 5xx and failures of the connection are waited over. Every other error ends the wait.</remarks>
    /// <typeparam name="T">The class of the resource.</typeparam>
    /// <param name="fetch">Asks, such as <c>token => client.V1.Devices[id].GetAsync(cancellationToken: token)</c>.</param>
    /// <param name="until">Whether the resource is as wanted. Let a state that you don't know count, or the wait may never end.</param>
    /// <param name="options">How to wait; null uses the defaults.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="AppStoreConnectWaitException">The time is over.</exception>
    /// <exception cref="AppStoreConnectException">A call failed.</exception>
    public async Task<Document<T>> WaitForAsync<T>(
        Func<CancellationToken, Task<Document<T>>> fetch, Func<T, bool> until, WaitOptions? options = null, CancellationToken cancellationToken = default)
        where T : Model, IModel, new()
    {
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(until);
        options ??= new();
        options.Validate();
        TransferHost host = TransferHost.Of(RequestAdapter, out TransferHost? owned);
        using (owned)
        {
            return await Waiter.WaitAsync(
                fetch, document => (document.DataOrDefault is { } data && until(data), null), typeof(T).Name, options, host, cancellationToken).ConfigureAwait(false);
        }
    }
}
