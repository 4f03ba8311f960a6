using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AppStoreConnect;

/// <summary>
/// The linkages of a to-many relationship in a request. Assign a collection expression of ids, resources, and inline creates
/// (<c>[testerId, tester]</c>), or an array or list of ids, resources, or linkages (<c>Devices = ids</c>).
/// Spread any other sequence: <c>[.. ids]</c>.
/// </summary>
/// <typeparam name="T">The class of the related resources.</typeparam>
[CollectionBuilder(typeof(Linkages), nameof(Linkages.Create))]
public sealed class Linkages<T> : IReadOnlyList<Linkage<T>>
    where T : Resource, IModel, new()
{
    private readonly IReadOnlyList<Linkage<T>> _items;

    internal Linkages(IReadOnlyList<Linkage<T>> items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public Linkage<T> this[int index] => _items[index];

    /// <summary>Converts ids. Null converts to null.</summary>
    /// <exception cref="ArgumentException">An id is null or empty.</exception>
    [return: NotNullIfNotNull(nameof(ids))]
    public static implicit operator Linkages<T>?(string[]? ids) => ids is null ? null : Linkages.Of<T>(ids);

    /// <inheritdoc cref="op_Implicit(string[])"/>
    [return: NotNullIfNotNull(nameof(ids))]
    public static implicit operator Linkages<T>?(List<string>? ids) => ids is null ? null : Linkages.Of<T>(ids);

    /// <summary>Converts resources. Null converts to null.</summary>
    /// <exception cref="ArgumentException">A resource is null or has no id.</exception>
    [return: NotNullIfNotNull(nameof(resources))]
    public static implicit operator Linkages<T>?(T[]? resources) => resources is null ? null : Linkages.Of(resources);

    /// <inheritdoc cref="op_Implicit(T[])"/>
    [return: NotNullIfNotNull(nameof(resources))]
    public static implicit operator Linkages<T>?(List<T>? resources) => resources is null ? null : Linkages.Of(resources);

    /// <summary>Converts linkages. Null converts to null.</summary>
    /// <exception cref="ArgumentException">A linkage is null.</exception>
    [return: NotNullIfNotNull(nameof(linkages))]
    public static implicit operator Linkages<T>?(Linkage<T>[]? linkages) => linkages is null ? null : Linkages.Create<T>(linkages);

    /// <inheritdoc cref="op_Implicit(Linkage{T}[])"/>
    [return: NotNullIfNotNull(nameof(linkages))]
    public static implicit operator Linkages<T>?(List<Linkage<T>>? linkages) =>
        linkages is null ? null : Linkages.Create<T>(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(linkages));

    /// <inheritdoc/>
    public IEnumerator<Linkage<T>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Creates <see cref="Linkages{T}"/> from collection expressions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Linkages
{
    /// <summary>Creates the linkages of a collection expression.</summary>
    /// <typeparam name="T">The class of the related resources.</typeparam>
    /// <param name="linkages">The linkages.</param>
    /// <exception cref="ArgumentException">A linkage is null.</exception>
    public static Linkages<T> Create<T>(ReadOnlySpan<Linkage<T>> linkages)
        where T : Resource, IModel, new()
    {
        for (int i = 0; i < linkages.Length; i++)
        {
            _ = linkages[i] ?? throw Missing(i, nameof(linkages));
        }

        return new(linkages.ToArray());
    }

    internal static Linkages<T> Of<T>(IReadOnlyList<string> ids)
        where T : Resource, IModel, new()
    {
        var items = new Linkage<T>[ids.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = string.IsNullOrEmpty(ids[i]) ? throw Missing(i, nameof(ids)) : new Linkage<T>(ids[i]);
        }

        return new(items);
    }

    internal static Linkages<T> Of<T>(IReadOnlyList<T> resources)
        where T : Resource, IModel, new()
    {
        var items = new Linkage<T>[resources.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = resources[i] is null ? throw Missing(i, nameof(resources)) : resources[i];
        }

        return new(items);
    }

    private static ArgumentException Missing(int index, string parameter) =>
        new($"Item {index} is null or empty. A relationship requires the id of every related resource.", parameter);
}
