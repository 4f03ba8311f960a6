using System.Collections;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator;

/// <summary>
/// An equatable list for the pipeline. A class, since the driver's generic tables are compiled anew for every struct that a step gives: a fifth
/// of all that a first run compiles.
/// </summary>
internal sealed class Values<T>(EquatableArray<T> items) : IEquatable<Values<T>>, IEnumerable<T>
{
    /// <summary>No items.</summary>
    public static readonly Values<T> None = new(default);

    /// <summary>The items.</summary>
    public EquatableArray<T> Items { get; } = items;

    /// <summary>Whether there are no items.</summary>
    public bool IsEmpty => Items.IsEmpty;

    public bool Equals(Values<T>? other) => other is not null && Items.Equals(other.Items);

    public override bool Equals(object? obj) => Equals(obj as Values<T>);

    public override int GetHashCode() => Items.GetHashCode();

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Creates <see cref="Values{T}"/> from other sequences.</summary>
internal static class Values
{
    /// <summary>Returns a list of these items, in their order.</summary>
    public static Values<T> ToValues<T>(this IEnumerable<T> items) => items.ToEquatableArray() is { IsEmpty: false } some ? new(some) : Values<T>.None;
}
