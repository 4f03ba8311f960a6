using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AppStoreConnect.Paging;

/// <summary>
/// The pages that an enumeration has visited, in bounded memory. It remembers the most recent pages and one earlier page, which detects longer
/// cycles.
/// </summary>
internal sealed class VisitedPages
{
    /// <summary>The number of recent pages to remember.</summary>
    internal const int Remembered = 8_192;

    // Collision-resistant hashes instead of the links themselves, which are long.
    private readonly HashSet<UInt128> _last = [];
    private readonly Queue<UInt128> _order = new();
    private UInt128 _anchor;
    private long _count;
    private long _nextAnchor = Remembered;

    /// <summary>How many pages are known.</summary>
    internal int Count => _last.Count;

    /// <summary>Notes a page.</summary>
    /// <returns>False for one that is known.</returns>
    internal bool Add(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        UInt128 page = BinaryPrimitives.ReadUInt128BigEndian(hash);
        if (page == _anchor || !_last.Add(page))
        {
            return false;
        }

        _order.Enqueue(page);
        if (_order.Count > Remembered)
        {
            _last.Remove(_order.Dequeue());
        }

        // Doubles the distance each time, so that a cycle of any length eventually fits between two anchors.
        if (++_count == _nextAnchor)
        {
            _anchor = page;
            _nextAnchor *= 2;
        }

        return true;
    }
}
