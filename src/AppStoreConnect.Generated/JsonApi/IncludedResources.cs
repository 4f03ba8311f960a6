using System.Collections;

namespace AppStoreConnect;

/// <summary>The related resources of a document (<c>included</c>). Empty unless requested with <c>include</c>.</summary>
public sealed class IncludedResources : IReadOnlyList<Resource>
{
    internal static readonly IncludedResources None = new([]);

    private readonly List<Resource> _resources;
    private Dictionary<(Type Class, string Id), Resource>? _index;

    internal IncludedResources(List<Resource> resources) => _resources = resources;

    /// <inheritdoc/>
    public int Count => _resources.Count;

    /// <inheritdoc/>
    public Resource this[int index] => _resources[index];

    /// <summary>Returns the resource with a class and id, or null if it is not included. The index is built once.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="id">The id.</param>
    public T? Get<T>(string id)
        where T : Resource
    {
        if (typeof(T) == typeof(Resource))
        {
            return _resources.Find(resource => resource.Id == id) as T;
        }

        if (_index is null)
        {
            var index = new Dictionary<(Type Class, string Id), Resource>();
            foreach (Resource resource in _resources)
            {
                index.TryAdd((resource.GetType(), resource.Id), resource);
            }

            _index = index;
        }

        return _index.TryGetValue((typeof(T), id), out Resource? found) ? (T)found : null;
    }

    /// <inheritdoc/>
    public IEnumerator<Resource> GetEnumerator() => _resources.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
