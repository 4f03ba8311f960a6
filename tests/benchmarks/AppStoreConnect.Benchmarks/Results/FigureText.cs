using System.Globalization;

namespace AppStoreConnect.Benchmarks.Results;

/// <summary>Formats figures for people to read.</summary>
internal static class FigureText
{
    public static string Value(RowUnit unit, double value) => unit switch
    {
        RowUnit.Nanoseconds => Duration(value),
        RowUnit.Seconds => Duration(value * 1e9),
        RowUnit.Bytes => Size(value),
        RowUnit.PerSecond => string.Create(CultureInfo.InvariantCulture, $"{value:N0}/s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:N0}"),
    };

    public static string Size(double bytes) => bytes switch
    {
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} B"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} KB"),
        < 500_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.00} GB"),
    };

    private static string Duration(double nanoseconds) => nanoseconds switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0} ns"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:0.0} µs"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e9:0.0} s"),
    };
}
