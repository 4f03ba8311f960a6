using System.Globalization;

namespace AppStoreConnect.Workflows;

/// <summary>The day, week, month or year that a sales report is about. A <see cref="DateOnly"/> is taken for a day.</summary>
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

    /// <summary>How long the period is.</summary>
    public SalesReportFrequency Frequency => _length switch
    {
        Length.Week => SalesReportFrequency.Weekly,
        Length.Month => SalesReportFrequency.Monthly,
        Length.Year => SalesReportFrequency.Yearly,
        _ => SalesReportFrequency.Daily,
    };

    /// <summary>A day, in Apple's time zone (Pacific Time).</summary>
    public static ReportPeriod Day(DateOnly day) => new(day, Length.Day);

    /// <summary>A week.</summary>
    /// <param name="lastDay">Its last day, a Sunday.</param>
    /// <exception cref="ArgumentException">The day is not a Sunday.</exception>
    public static ReportPeriod Week(DateOnly lastDay) => lastDay.DayOfWeek == DayOfWeek.Sunday
        ? new(lastDay, Length.Week)
        : throw new ArgumentException($"Apple's weeks end on Sunday; {lastDay:yyyy-MM-dd} is a {lastDay.DayOfWeek}. The week's last day is {lastDay.AddDays(7 - (int)lastDay.DayOfWeek):yyyy-MM-dd}.", nameof(lastDay));

    /// <summary>A calendar month.</summary>
    public static ReportPeriod Month(int year, int month) => new(new(year, month, 1), Length.Month);

    /// <summary>A calendar year.</summary>
    public static ReportPeriod Year(int year) => new(new(year, 1, 1), Length.Year);

    /// <summary>A day.</summary>
    public static implicit operator ReportPeriod(DateOnly day) => Day(day);

    /// <summary>The period as the service writes it: <c>2026-01-31</c>, <c>2026-01</c> or <c>2026</c>.</summary>
    public override string ToString() => _date.ToString(
        _length switch { Length.Year => "yyyy", Length.Month => "yyyy-MM", _ => "yyyy-MM-dd" },
        CultureInfo.InvariantCulture);
}
