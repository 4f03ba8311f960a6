using System.Buffers.Binary;
using System.Text;

namespace AppStoreConnect.Workflows.Formats;

/// <summary>
/// Reads the binary format (<c>bplist00</c>): a table of offsets at the end points to the values, which refer to each other by
/// number. References can form cycles or repeat a value endlessly, so the depth and the total number of values are limited.
/// </summary>
internal ref struct BinaryPlistReader
{
    private const int HeaderLength = 8;
    private const int TrailerLength = 32;
    private readonly ReadOnlySpan<byte> _content;
    private readonly int _tableStart;
    private readonly int _offsetSize;
    private readonly int _referenceSize;
    private readonly int _count;
    private int _values;
    private long _bytes;

    private BinaryPlistReader(ReadOnlySpan<byte> content)
    {
        _content = content;
        if (content.Length < HeaderLength + TrailerLength || !content.StartsWith("bplist0"u8))
        {
            throw new PlistException("The binary property list is truncated or does not have version 0.");
        }

        ReadOnlySpan<byte> trailer = content[^TrailerLength..];
        _offsetSize = trailer[6];
        _referenceSize = trailer[7];
        ulong count = BinaryPrimitives.ReadUInt64BigEndian(trailer[8..]);
        ulong top = BinaryPrimitives.ReadUInt64BigEndian(trailer[16..]);
        ulong table = BinaryPrimitives.ReadUInt64BigEndian(trailer[24..]);
        ulong end = (ulong)(content.Length - TrailerLength);
        if (_offsetSize is < 1 or > 8 || _referenceSize is < 1 or > 8 || table < HeaderLength || table > end
            || count == 0 || count > (end - table) / (ulong)_offsetSize || top >= count)
        {
            throw new PlistException("The trailer of the binary property list does not match its content.");
        }

        _tableStart = (int)table;
        _count = (int)count;
        Top = (int)top;
    }

    private int Top { get; }

    public static object Read(ReadOnlySpan<byte> content)
    {
        var reader = new BinaryPlistReader(content);
        return reader.Value((ulong)reader.Top, 0);
    }

    private object Value(ulong number, int depth)
    {
        if (depth > Plist.MaxDepth || ++_values > Plist.MaxValues)
        {
            throw new PlistException("The property list is nested too deeply, refers to itself, or has too many values.");
        }

        int at = Offset(number);
        int marker = _content[at++];
        int low = marker & 0xF;
        switch (marker >> 4)
        {
            case 0x0 when low is 8 or 9:
                return low == 9;
            case 0x1 when low <= 4:
                return Integer(Bytes(at, 1 << low));
            case 0x2 when low == 2:
                return (double)BinaryPrimitives.ReadSingleBigEndian(Bytes(at, 4));
            case 0x2 when low == 3:
                return BinaryPrimitives.ReadDoubleBigEndian(Bytes(at, 8));
            case 0x3 when low == 3:
                return Date(BinaryPrimitives.ReadDoubleBigEndian(Bytes(at, 8)));
            case 0x4:
                return Counted(at, low, 1).ToArray();
            case 0x5:
                return Encoding.ASCII.GetString(Counted(at, low, 1));
            case 0x6:
                return Encoding.BigEndianUnicode.GetString(Counted(at, low, 2));
            case 0x7:
                return Encoding.UTF8.GetString(Counted(at, low, 1));
            case 0x8:
                return Integer(Bytes(at, low + 1));
            case 0xA or 0xB or 0xC:
                return List(Counted(at, low, _referenceSize), depth);
            case 0xD:
                return Dictionary(Counted(at, low, 2 * _referenceSize), depth);
            default:
                throw new PlistException($"0x{marker:X2} is not the marker of a value.");
        }
    }

    private List<object> List(ReadOnlySpan<byte> references, int depth)
    {
        var items = new List<object>();
        for (; !references.IsEmpty; references = references[_referenceSize..])
        {
            items.Add(Value(Unsigned(references[.._referenceSize]), depth + 1));
        }

        return items;
    }

    private Dictionary<string, object> Dictionary(ReadOnlySpan<byte> references, int depth)
    {
        var members = new Dictionary<string, object>(StringComparer.Ordinal);
        ReadOnlySpan<byte> keys = references[..(references.Length / 2)];
        ReadOnlySpan<byte> values = references[keys.Length..];
        for (int i = 0; i < keys.Length; i += _referenceSize)
        {
            string key = Value(Unsigned(keys.Slice(i, _referenceSize)), depth + 1) as string ?? throw new PlistException("A key of a dictionary is not a string.");
            members[key] = Value(Unsigned(values.Slice(i, _referenceSize)), depth + 1);
        }

        return members;
    }

    private int Offset(ulong number)
    {
        ulong offset = number < (ulong)_count
            ? Unsigned(_content.Slice(_tableStart + ((int)number * _offsetSize), _offsetSize))
            : throw new PlistException($"There is no value {number}.");
        return offset >= HeaderLength && offset < (ulong)_tableStart ? (int)offset : throw new PlistException($"Value {number} is outside the file.");
    }

    // The data after a marker. Its length is in the low half of the marker or, if that is 15, in the integer after it.
    private ReadOnlySpan<byte> Counted(int at, int low, int unit)
    {
        ulong count = (ulong)low;
        if (low == 0xF)
        {
            int marker = Bytes(at, 1)[0];
            int size = (marker >> 4) == 1 && (marker & 0xF) <= 3 ? 1 << (marker & 0xF) : throw new PlistException("A length is not an integer.");
            count = Unsigned(Bytes(at + 1, size));
            at += 1 + size;
        }

        ReadOnlySpan<byte> bytes = count <= (ulong)(_content.Length / unit) ? Bytes(at, (int)count * unit) : throw new PlistException("A length extends beyond the file.");

        // A long string can be referenced many times, and each reference creates a new string.
        _bytes += bytes.Length;
        return _bytes <= Plist.MaxBytes ? bytes : throw new PlistException($"The values of the property list have more than {Plist.MaxBytes} bytes, since some of them are repeated.");
    }

    private ReadOnlySpan<byte> Bytes(int at, int length) =>
        length <= _tableStart - at ? _content.Slice(at, length) : throw new PlistException("A value extends beyond the file.");

    private static ulong Unsigned(ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        foreach (byte one in bytes)
        {
            value = (value << 8) | one;
        }

        return value;
    }

    // 8-byte integers are signed, shorter ones unsigned. 16 bytes hold larger values, which are rarely written.
    private static long Integer(ReadOnlySpan<byte> bytes) => bytes.Length <= 8
        ? unchecked((long)Unsigned(bytes))
        : unchecked((long)Unsigned(bytes[^8..]));

    private static DateTimeOffset Date(double seconds)
    {
        var epoch = new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return double.IsFinite(seconds) && seconds > (DateTimeOffset.MinValue - epoch).TotalSeconds && seconds < (DateTimeOffset.MaxValue - epoch).TotalSeconds
            ? epoch.AddSeconds(seconds)
            : throw new PlistException($"{seconds} is not a date.");
    }
}
