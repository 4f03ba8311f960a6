using System.Runtime.ExceptionServices;

namespace AppStoreConnect.Workflows.Plans;

/// <summary>Creates items that others may be creating at the same time or that a failed request may have created.</summary>
internal static class Lookup
{
    /// <summary>Creates an item. If the service reports that it exists, or the outcome is unknown, looks it up.</summary>
    /// <param name="create">Creates the item.</param>
    /// <param name="find">Looks up the item. Returns null if it does not exist.</param>
    /// <exception cref="AppStoreConnectException">The item was not created and does not exist. This is the error of the creation.</exception>
    public static async Task<T> CreateOrFindAsync<T>(Func<Task<T>> create, Func<Task<T?>> find)
        where T : class
    {
        ExceptionDispatchInfo failure;
        try
        {
            return await create().ConfigureAwait(false);
        }
        catch (AppStoreConnectException e) when (e is AppStoreConnectConflictException || e.MayHaveBeenApplied)
        {
            failure = ExceptionDispatchInfo.Capture(e);
        }

        if (await find().ConfigureAwait(false) is { } found)
        {
            return found;
        }

        failure.Throw();
        throw failure.SourceException;
    }

    /// <summary>Deletes an item. Does nothing if it is already gone.</summary>
    public static async Task DeleteAsync(Func<Task> delete)
    {
        try
        {
            await delete().ConfigureAwait(false);
        }
        catch (AppStoreConnectNotFoundException)
        {
            // Someone else deleted it first, or it is one of the resources that are listed but cannot be opened.
        }
    }

    /// <summary>Returns all items of a collection.</summary>
    public static async Task<List<T>> AllAsync<T>(AsyncPageable<T> items, CancellationToken cancellationToken)
        where T : Model, IModel, new()
    {
        var all = new List<T>();
        await foreach (T item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            all.Add(item);
        }

        return all;
    }
}
