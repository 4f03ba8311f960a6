using System.Globalization;

namespace AppStoreConnect.Workflows.Reports;

/// <summary>Reads the values of a row by column name. A blank value or a missing column is null. An invalid value is null and is reported as a problem.</summary>
internal readonly struct RowReader(ReportRow row, ReportProblems problems)
{
    public ReportRow Row => row;

    public string? Text(string column) => row[column] is { Length: > 0 } text ? text : null;

    /// <summary>Returns the text of the first column that exists, because columns are renamed between versions.</summary>
    public string? Text(string column, string olderName) => Text(column) ?? Text(olderName);

    public decimal? Decimal(string column)
    {
        if (row.TryDecimal(column, out decimal? value))
        {
            return value;
        }

        problems.Add(row, column, row[column] ?? "", "not a number");
        return null;
    }

    public int? Integer(string column) => Decimal(column) is { } value && value == decimal.Truncate(value) && Math.Abs(value) <= int.MaxValue ? (int)value : null;

    public DateOnly? Date(string column)
    {
        if (row.TryDate(column, out DateOnly? value))
        {
            return value;
        }

        problems.Add(row, column, row[column] ?? "", "not a date");
        return null;
    }

    /// <summary>Reports a line whose number of values differs from the number of columns, because its values may be in the wrong places.</summary>
    public void CheckCount()
    {
        if (row.Count != row.Columns.Count)
        {
            problems.Add(row, null, row.Text, string.Create(CultureInfo.InvariantCulture, $"{row.Count} values in {row.Columns.Count} columns"));
        }
    }
}
