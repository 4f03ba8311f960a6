using System.Runtime.ExceptionServices;

namespace AppStoreConnect.Workflows.Plans;

/// <summary>Creates things that others may be creating at the same time, or that a failed request may have created.</summary>
internal static class Lookup
{
    /// <summary>Creates; if the service says that it exists, or the outcome is unknown, looks whether it is there.</summary>
    /// <param name="create">Creates it.</param>
    /// <param name="find">Looks it up; null if it is not there.</param>
    /// <exception cref="AppStoreConnectException">It was not created, and is not there: the error of the creation.</exception>
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

    /// <summary>Deletes; what is gone already is fine.</summary>
    public static async Task DeleteAsync(Func<Task> delete)
    {
        try
        {
            await delete().ConfigureAwait(false);
        }
        catch (AppStoreConnectNotFoundException)
        {
            // Somebody else was faster, or it is one of the resources that are listed and cannot be opened.
        }
    }

    /// <summary>All items of a collection.</summary>
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
