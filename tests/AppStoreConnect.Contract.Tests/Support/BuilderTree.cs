using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>Follows the client's request builders along a path of the document, by properties for segments and by indexers for ids.</summary>
internal static class BuilderTree
{
    private static readonly PropertyInfo s_route = typeof(ApiRequestBuilder).GetProperty("UrlTemplate", BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly ConcurrentDictionary<(Type Type, string Path), PropertyInfo> s_steps = new();

    /// <summary>Returns the builder of a path.</summary>
    /// <param name="client">The client to start from.</param>
    /// <param name="template">The path as in the document.</param>
    /// <param name="ids">The values of its placeholders, in order.</param>
    /// <exception cref="InvalidOperationException">There isn't exactly one way to reach the path.</exception>
    public static ApiRequestBuilder Find(AppStoreConnectClient client, string template, IEnumerable<string> ids)
    {
        object node = client;
        string path = "";
        using IEnumerator<string> id = ids.GetEnumerator();
        foreach (string segment in template[1..].Split('/'))
        {
            path += "/" + segment;
            PropertyInfo step = s_steps.GetOrAdd((node.GetType(), path), static (key, from) => Step(from, key.Path), node);
            if (step.GetIndexParameters().Length == 0)
            {
                node = step.GetValue(node)!;
            }
            else
            {
                id.MoveNext();
                node = step.GetValue(node, [Index(step, id.Current)])!;
            }
        }

        return (ApiRequestBuilder)node;
    }

    // Returns an id, or a number if the document says so.
    private static object Index(PropertyInfo indexer, string id) => Convert.ChangeType(id, indexer.GetIndexParameters()[0].ParameterType, CultureInfo.InvariantCulture);

    private static PropertyInfo Step(object node, string path)
    {
        bool isItem = path.EndsWith('}');
        PropertyInfo[] steps =
        [
            .. node.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(property => property.PropertyType.IsAssignableTo(typeof(ApiRequestBuilder)))
                .Where(property => property.GetIndexParameters().Length > 0 == isItem)
                .Where(property => (string?)s_route.GetValue(property.GetValue(node, isItem ? [Index(property, "1")] : null)) == path),
        ];
        return steps is [var only] ? only : throw new InvalidOperationException($"{steps.Length} members of {node.GetType().Name} lead to {path}.");
    }
}
