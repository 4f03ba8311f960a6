using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace AppStoreConnect;

/// <summary>The outcome of one item of a <see cref="Bulk"/> run.</summary>
/// <typeparam name="TItem">The type of the item.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public sealed class BulkOutcome<TItem, TResult>
{
    internal BulkOutcome(TItem item, TResult? result, Exception? error)
    {
        Item = item;
        Result = result;
        Error = error;
    }

    /// <summary>The item.</summary>
    public TItem Item { get; }

    /// <summary>The result, or the type's default if the action failed.</summary>
    public TResult? Result { get; }

    /// <summary>The exception that the action threw, or null if it succeeded. Usually an <see cref="AppStoreConnectException"/>.</summary>
    public Exception? Error { get; }

    /// <summary>Whether the action succeeded.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>Returns the result, or rethrows the error with its original stack trace.</summary>
    /// <exception cref="Exception">The exception that the action threw.</exception>
    public TResult ResultOrThrow()
    {
        if (Error is not null)
        {
            ExceptionDispatchInfo.Throw(Error);
        }

        return Result!;
    }
}
