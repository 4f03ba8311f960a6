using System.Buffers.Text;
using System.Globalization;
using System.Text;
using AppStoreConnect.Reports;
using AppStoreConnect.Text;

namespace AppStoreConnect;

/// <summary>One row of a report. It remains valid after the next row is read.</summary>
public sealed class ReportRow
{
    private readonly byte[] _line;
    private readonly int[] _ends;
    private readonly ReportFormat _format;

    internal ReportRow(byte[] line, ReportFormat format, int lineNumber, ReportColumns columns)
    {
        _line = line;
        _format = format;
        Line = lineNumber;
        Columns = columns;
        _ends = FieldSplitter.Split(line, format, columns.Count);
    }

    private ReportRow(ReportRow row, ReportColumns columns)
    {
        (_line, _ends, _format, Line) = (row._line, row._ends, row._format, row.Line);
        Columns = columns;
    }

    /// <summary>The column names. Empty if the report is read without a header.</summary>
    public ReportColumns Columns { get; }

    /// <summary>The number of the row's first line in the file, starting at 1.</summary>
    public int Line { get; }

    /// <summary>The number of fields in the row.</summary>
    public int Count => _ends.Length;

    /// <summary>Whether the row has exactly one field for each column.</summary>
    public bool IsComplete => Count == Columns.Count;

    /// <summary>The row as it appears in the file, without its line break.</summary>
    public string Text => Encoding.UTF8.GetString(_line);

    /// <summary>The text of a field, without surrounding spaces (Apple writes an empty field as one space).</summary>
    /// <param name="index">The index of the field, starting at 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row has no field with this index.</exception>
    public string this[int index]
    {
        get
        {
            ReadOnlySpan<byte> field = Field(index).Trim((byte)' ');
            return _format == ReportFormat.Csv && field is [(byte)'"', ..] ? FieldSplitter.Unquote(field) : Encoding.UTF8.GetString(field);
        }
    }

    /// <summary>The text of a field, without surrounding spaces. Empty if the field is blank. Null if the report has no such column or the row is too short.</summary>
    /// <param name="column">The column name. See <see cref="ReportColumns"/> for how names match.</param>
    public string? this[string column] => IndexOf(column) is int index and >= 0 ? this[index] : null;

    /// <summary>Returns the same row with other column names, for files with a preamble or several tables.</summary>
    /// <param name="columns">The column names, from <see cref="ReportColumns.Of"/>.</param>
    public ReportRow Under(ReportColumns columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new(this, columns);
    }

    /// <summary>Returns a field as a number, such as <c>12</c>, <c>.99</c>, or <c>-.7</c>.</summary>
    /// <param name="column">The column name.</param>
    /// <returns>The value, or null if the field is blank or there is no such column.</returns>
    /// <exception cref="AppStoreConnectReportException">The field is not a number, such as <c>1,5</c>.</exception>
    public decimal? Decimal(string column) => TryDecimal(column, out decimal? value) ? value : throw Unreadable(column, "a number");

    /// <summary>Returns a field as a number, such as <c>12</c>, <c>.99</c>, or <c>-.7</c>.</summary>
    /// <param name="column">The column name.</param>
    /// <param name="value">The number, or null if the field is blank or invalid or there is no such column.</param>
    /// <returns>False if the field is not blank and not a number.</returns>
    public bool TryDecimal(string column, out decimal? value)
    {
        value = null;
        ReadOnlySpan<byte> text = Value(column);
        if (text.IsEmpty)
        {
            return true;
        }

        bool isNumber = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number);
        value = isNumber ? number : null;
        return isNumber;
    }

    /// <summary>Returns a field as a date, <c>MM/DD/YYYY</c> or <c>YYYY-MM-DD</c>.</summary>
    /// <param name="column">The column name.</param>
    /// <returns>The value, or null if the field is blank or there is no such column.</returns>
    /// <exception cref="AppStoreConnectReportException">The field is not a date.</exception>
    public DateOnly? Date(string column) => TryDate(column, out DateOnly? value) ? value : throw Unreadable(column, "a date");

    /// <summary>Returns a field as a date, <c>MM/DD/YYYY</c> or <c>YYYY-MM-DD</c>.</summary>
    /// <param name="column">The column name.</param>
    /// <param name="value">The date, or null if the field is blank or invalid or there is no such column.</param>
    /// <returns>False if the field is not blank and not a date.</returns>
    public bool TryDate(string column, out DateOnly? value)
    {
        value = null;
        ReadOnlySpan<byte> text = Value(column);
        if (text.IsEmpty)
        {
            return true;
        }

        value = ParseDate(text);
        return value is not null;
    }

    /// <summary>Returns the row as it appears in the file.</summary>
    public override string ToString() => Text;

    private static DateOnly? ParseDate(ReadOnlySpan<byte> text)
    {
        bool isSlashed = text.Contains((byte)'/');
        Span<int> parts = stackalloc int[3];
        for (int i = 0; i < 3; i++)
        {
            int end = i == 2 ? text.Length : text.IndexOf(isSlashed ? (byte)'/' : (byte)'-');
            if (end is < 1 or > 4 || !Utf8Parser.TryParse(text[..end], out uint part, out int consumed) || consumed != end)
            {
                return null;
            }

            parts[i] = (int)part;
            text = i == 2 ? default : text[(end + 1)..];
        }

        (int year, int month, int day) = isSlashed ? (parts[2], parts[0], parts[1]) : (parts[0], parts[1], parts[2]);
        bool isDate = year is >= 1900 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return isDate ? new(year, month, day) : null;
    }

    private ReadOnlySpan<byte> Field(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        int start = index == 0 ? 0 : _ends[index - 1] + 1;
        return _line.AsSpan(start, _ends[index] - start);
    }

    // Numbers and dates contain no quotes, so surrounding quotes can simply be removed.
    private ReadOnlySpan<byte> Value(string column)
    {
        if (IndexOf(column) is not (int index and >= 0))
        {
            return default;
        }

        ReadOnlySpan<byte> field = Field(index).Trim((byte)' ');
        return _format == ReportFormat.Csv && field is [(byte)'"', .., (byte)'"'] ? field[1..^1].Trim((byte)' ') : field;
    }

    private int IndexOf(string column)
    {
        int index = Columns.IndexOf(column);
        return index < Count ? index : -1;
    }

    private AppStoreConnectReportException Unreadable(string column, string kind) =>
        new(Line, column, $"'{TerminalText.Beginning(this[column]!)}' is not {kind}.");
}
