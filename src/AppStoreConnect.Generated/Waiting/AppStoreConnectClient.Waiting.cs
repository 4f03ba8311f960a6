using AppStoreConnect.Pipeline;
using AppStoreConnect.Waiting;

namespace AppStoreConnect;

public sealed partial class AppStoreConnectClient
{
    /// <summary>
    /// Polls, at growing intervals, until a resource meets a condition. Resources with a state of their own have a <c>WaitAsync</c> method; use this method for all others.
    /// </summary>
    /// <remarks>An initial 404, 408, 429, 5xx, and connection failures do not end the wait. Every other error does.</remarks>
    /// <typeparam name="T">The class of the resource.</typeparam>
    /// <param name="fetch">Fetches the resource, for example <c>token => client.V1.Devices[id].GetAsync(cancellationToken: token)</c>.</param>
    /// <param name="until">Returns whether the resource meets the condition. Return true for states that you don't know, or the wait may never end.</param>
    /// <param name="options">The wait options, or null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="AppStoreConnectWaitException">The timeout elapsed.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
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
