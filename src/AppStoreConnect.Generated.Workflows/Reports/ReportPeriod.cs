using System.Globalization;

namespace AppStoreConnect.Workflows;

/// <summary>The day, week, month, or year of a sales report. A <see cref="DateOnly"/> converts to a day.</summary>
public readonly record struct ReportPeriod
{
    private readonly DateOnly _date;
    private readonly Length _length;

    private ReportPeriod(DateOnly date, Length length) => (_date, _length) = (date, length);

    private enum Length
    {
        Day,
        Week,
        Month,
        Year,
    }

    /// <summary>The length of the period.</summary>
    public SalesReportFrequency Frequency => _length switch
    {
        Length.Week => SalesReportFrequency.Weekly,
        Length.Month => SalesReportFrequency.Monthly,
        Length.Year => SalesReportFrequency.Yearly,
        _ => SalesReportFrequency.Daily,
    };

    /// <summary>Creates the period of a day in Apple's time zone (Pacific Time).</summary>
    public static ReportPeriod Day(DateOnly day) => new(day, Length.Day);

    /// <summary>Creates the period of a week.</summary>
    /// <param name="lastDay">The last day of the week, a Sunday.</param>
    /// <exception cref="ArgumentException">The day is not a Sunday.</exception>
    public static ReportPeriod Week(DateOnly lastDay) => lastDay.DayOfWeek == DayOfWeek.Sunday
        ? new(lastDay, Length.Week)
        : throw new ArgumentException($"Apple's weeks end on Sunday, but {lastDay:yyyy-MM-dd} is a {lastDay.DayOfWeek}. The last day of that week is {lastDay.AddDays(7 - (int)lastDay.DayOfWeek):yyyy-MM-dd}.", nameof(lastDay));

    /// <summary>Creates the period of a calendar month.</summary>
    public static ReportPeriod Month(int year, int month) => new(new(year, month, 1), Length.Month);

    /// <summary>Creates the period of a calendar year.</summary>
    public static ReportPeriod Year(int year) => new(new(year, 1, 1), Length.Year);

    /// <summary>Converts a date to the period of that day.</summary>
    public static implicit operator ReportPeriod(DateOnly day) => Day(day);

    /// <summary>Returns the period in the service's format: <c>2026-01-31</c>, <c>2026-01</c>, or <c>2026</c>.</summary>
    public override string ToString() => _date.ToString(
        _length switch { Length.Year => "yyyy", Length.Month => "yyyy-MM", _ => "yyyy-MM-dd" },
        CultureInfo.InvariantCulture);
}
