using System.Globalization;

namespace AppStoreConnect.Testing.Reports;

/// <summary>The period of a report and when the report is available.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="MadeOn">The day on which the report is created, early in the morning.</param>
internal readonly record struct ReportDates(DateOnly First, DateOnly Last, DateOnly MadeOn)
{
    private const int Hour = 5;
    private static readonly TimeSpan s_pacific = TimeSpan.FromHours(-8);

    /// <summary>Whether the report already exists, according to the time in California.</summary>
    public bool IsMade(DateTimeOffset now) => now.ToOffset(s_pacific).DateTime >= MadeOn.ToDateTime(new(Hour, 0));

    /// <summary>Whether Apple still keeps the report. Daily and weekly reports are kept for a year.</summary>
    public bool IsKept(DateTimeOffset now) => Last.DayNumber - First.DayNumber >= 28 || DateOnly.FromDateTime(now.ToOffset(s_pacific).DateTime) <= Last.AddDays(365);

    /// <summary>Parses the period in a parameter. Returns null if it does not have the format of the frequency or is not the end of a week.</summary>
    public static ReportDates? Parse(string frequency, string text) => frequency switch
    {
        "YEARLY" => Day(text, "yyyy") is { } year ? Year(year) : null,
        "MONTHLY" => Day(text, "yyyy-MM") is { } month ? Month(month) : null,
        "WEEKLY" => Day(text, "yyyy-MM-dd") is { DayOfWeek: DayOfWeek.Sunday } end ? Week(end) : null,
        _ => Day(text, "yyyy-MM-dd") is { } day ? new(day, day, day.AddDays(1)) : null,
    };

    /// <summary>Returns the latest period whose report exists.</summary>
    public static ReportDates Latest(string frequency, DateTimeOffset now)
    {
        DateOnly today = DateOnly.FromDateTime(now.ToOffset(s_pacific).DateTime);
        for (int back = 1; ; back++)
        {
            ReportDates dates = frequency switch
            {
                "YEARLY" => Year(today.AddYears(-back)),
                "MONTHLY" => Month(today.AddMonths(-back)),
                "WEEKLY" => Week(today.AddDays(-(int)today.DayOfWeek - (7 * (back - 1)))),
                _ => new(today.AddDays(-back), today.AddDays(-back), today.AddDays(1 - back)),
            };
            if (dates.IsMade(now))
            {
                return dates;
            }
        }
    }

    /// <summary>Parses a month of Apple's fiscal year, which begins in October. Returns null if the text is not a month. A month is settled about a month after it ends.</summary>
    public static ReportDates? FiscalMonth(string text)
    {
        if (Day(text, "yyyy-MM") is not { } named)
        {
            return null;
        }

        DateOnly first = named.AddMonths(-3);
        return new(first, first.AddMonths(1).AddDays(-1), first.AddMonths(2).AddDays(5));
    }

    private static ReportDates Year(DateOnly day) => new(new(day.Year, 1, 1), new(day.Year, 12, 31), new(day.Year + 1, 1, 6));

    private static ReportDates Month(DateOnly day)
    {
        DateOnly first = new(day.Year, day.Month, 1);
        return new(first, first.AddMonths(1).AddDays(-1), first.AddMonths(1).AddDays(4));
    }

    private static ReportDates Week(DateOnly end) => new(end.AddDays(-6), end, end.AddDays(1));

    private static DateOnly? Day(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is > 1 and < 9999 ? day : null;
}
