using System.Collections;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Serialization;

/// <summary>The items of a JSON array that has no property. Parsed on first use.</summary>
/// <param name="json">The array, which is known to be valid.</param>
internal sealed class KeptArray(byte[] json) : IReadOnlyList<UntypedNode>
{
    public int Count => Items.Count;

    private List<UntypedNode> Items => field ??= UntypedJson.ReadItems(json);

    public UntypedNode this[int index] => Items[index];

    public IEnumerator<UntypedNode> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
