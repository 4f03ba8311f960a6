using System.Globalization;

namespace AscFake;

/// <summary>Parses durations such as <c>50ms</c>, <c>2s</c>, <c>1.5m</c>.</summary>
internal static class Durations
{
    private static readonly (string Unit, double Milliseconds)[] s_units = [("ms", 1), ("s", 1000), ("m", 60_000)];

    public static TimeSpan Parse(string text, Action<string> fail)
    {
        foreach ((string unit, double milliseconds) in s_units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal) && double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
                && number * milliseconds <= TimeSpan.FromHours(1).TotalMilliseconds)
            {
                return TimeSpan.FromMilliseconds(number * milliseconds);
            }
        }

        fail($"'{text}' is not a duration of at most one hour, such as 50ms, 2s, or 1m.");
        return TimeSpan.Zero;
    }
}
