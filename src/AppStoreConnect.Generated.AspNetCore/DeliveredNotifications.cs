namespace AppStoreConnect.AspNetCore;

/// <summary>
/// The ids of the last notifications that were handled. A repeated delivery that arrives while the first one is being handled waits for its outcome.
/// A notification whose handler failed is forgotten, so that it can be delivered again.
/// </summary>
internal sealed class DeliveredNotifications(int most)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<bool>> _byId = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    internal async Task<bool> OnceAsync(string id, Func<Task<bool>> handle)
    {
        TaskCompletionSource<bool>? own = null;
        Task<bool>? first;
        lock (_gate)
        {
            if (!_byId.TryGetValue(id, out first))
            {
                own = new(TaskCreationOptions.RunContinuationsAsynchronously);
                _byId[id] = own.Task;
            }
        }

        if (own is null)
        {
            return await first!.ConfigureAwait(false);
        }

        bool isDone = false;
        try
        {
            isDone = await handle().ConfigureAwait(false);
            return isDone;
        }
        finally
        {
            Remember(id, isDone);
            own.SetResult(isDone);
        }
    }

    private void Remember(string id, bool isDone)
    {
        lock (_gate)
        {
            if (!isDone)
            {
                _byId.Remove(id);
                return;
            }

            _order.Enqueue(id);
            while (_order.Count > most)
            {
                _byId.Remove(_order.Dequeue());
            }
        }
    }
}
