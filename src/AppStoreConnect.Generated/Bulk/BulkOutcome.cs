using System.Diagnostics.CodeAnalysis;

namespace AppStoreConnect;

/// <summary>How the work on one item of a <see cref="Bulk"/> ended.</summary>
/// <typeparam name="TItem">The type of the item.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public sealed class BulkOutcome<TItem, TResult>
{
    internal BulkOutcome(TItem item, TResult? result, AppStoreConnectException? error)
    {
        Item = item;
        Result = result;
        Error = error;
    }

    /// <summary>The item.</summary>
    public TItem Item { get; }

    /// <summary>What came of it; the type's default when it failed.</summary>
    public TResult? Result { get; }

    /// <summary>Why it failed; null when it did not.</summary>
    public AppStoreConnectException? Error { get; }

    /// <summary>Whether it went well.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>The result, or the error thrown.</summary>
    /// <exception cref="AppStoreConnectException">It failed.</exception>
    public TResult ResultOrThrow() => Error is null ? Result! : throw Error;
}
