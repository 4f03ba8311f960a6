using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace AppStoreConnect;

/// <summary>How the work on one item of a <see cref="Bulk"/> ended.</summary>
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

    /// <summary>The result; the type's default when it failed.</summary>
    public TResult? Result { get; }

    /// <summary>Why it failed, whatever the action threw; null when it succeeded. Mostly an <see cref="AppStoreConnectException"/>.</summary>
    public Exception? Error { get; }

    /// <summary>Whether it succeeded.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>The result, or the error thrown with the stack trace that it had.</summary>
    /// <exception cref="Exception">It failed: what the action threw.</exception>
    public TResult ResultOrThrow()
    {
        if (Error is not null)
        {
            ExceptionDispatchInfo.Throw(Error);
        }

        return Result!;
    }
}
