using System.Collections;

namespace AppStoreConnect;

/// <summary>The resources that came along with a document's own (<c>included</c>). Empty unless asked for with <c>include</c>.</summary>
public sealed class IncludedResources : IReadOnlyList<Resource>
{
    internal static readonly IncludedResources None = new([]);

    private readonly List<Resource> _resources;

    internal IncludedResources(List<Resource> resources) => _resources = resources;

    /// <inheritdoc/>
    public int Count => _resources.Count;

    /// <inheritdoc/>
    public Resource this[int index] => _resources[index];

    /// <summary>The resource of a class and id; null where it did not come along.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="id">The id.</param>
    public T? Get<T>(string id)
        where T : Resource
    {
        foreach (Resource resource in _resources)
        {
            if (resource is T typed && resource.Id == id)
            {
                return typed;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public IEnumerator<Resource> GetEnumerator() => _resources.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
