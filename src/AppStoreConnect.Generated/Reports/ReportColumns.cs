using System.Collections;

namespace AppStoreConnect;

/// <summary>
/// The column names of a report, in file order. Names match exactly or, failing that, regardless of case, spaces, and punctuation, because Apple
/// renames columns that way between versions: <c>Country Code</c> finds <c>COUNTRY_CODE</c>.
/// </summary>
public sealed class ReportColumns : IReadOnlyList<string>
{
    private const int LongestOnStack = 256;

    private readonly string[] _names;
    private readonly Dictionary<string, int> _exact;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _normalized;

    private ReportColumns(string[] names)
    {
        _names = names;
        _exact = new(names.Length, StringComparer.Ordinal);
        var normalized = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        Span<char> onStack = stackalloc char[LongestOnStack];
        for (int i = 0; i < names.Length; i++)
        {
            // A duplicate name refers to its first column. The other one can be accessed by index.
            _exact.TryAdd(names[i], i);
            Span<char> buffer = names[i].Length <= LongestOnStack ? onStack : new char[names[i].Length];
            normalized.TryAdd(new(Normalize(names[i], buffer)), i);
        }

        _normalized = normalized.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    internal static ReportColumns None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _names.Length;

    /// <inheritdoc/>
    public string this[int index] => _names[index];

    /// <summary>Creates the columns from a header row.</summary>
    /// <param name="header">The row that contains the names.</param>
    public static ReportColumns Of(ReportRow header)
    {
        ArgumentNullException.ThrowIfNull(header);
        string[] names = new string[header.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = header[i];
        }

        return new(names);
    }

    /// <summary>Returns the index of a column, or -1 if there is no column with this name.</summary>
    /// <param name="name">The column's name.</param>
    public int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_exact.TryGetValue(name, out int index))
        {
            return index;
        }

        Span<char> buffer = name.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[name.Length];
        return _normalized.TryGetValue(Normalize(name, buffer), out index) ? index : -1;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_names).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ReadOnlySpan<char> Normalize(string name, Span<char> buffer)
    {
        int length = 0;
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                buffer[length++] = char.ToLowerInvariant(c);
            }
        }

        return buffer[..length];
    }
}
