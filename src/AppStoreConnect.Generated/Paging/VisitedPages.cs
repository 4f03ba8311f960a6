using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AppStoreConnect.Paging;

/// <summary>
/// The pages that a walk has been to, in bounded memory however long it is. The last ones are all known. Of those before, one is: a longer circle is
/// noticed when it comes round to that one.
/// </summary>
internal sealed class VisitedPages
{
    /// <summary>How many of the last pages are known.</summary>
    internal const int Remembered = 8_192;

    // Hashes that nobody can find two links of: links are long.
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

        // Twice as far away each time, so that a circle of any length lies between two anchors at last.
        if (++_count == _nextAnchor)
        {
            _anchor = page;
            _nextAnchor *= 2;
        }

        return true;
    }
}
