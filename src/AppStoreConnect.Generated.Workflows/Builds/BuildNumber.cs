using System.Globalization;

namespace AppStoreConnect.Workflows.Builds;

/// <summary>A version or build number of one or more numbers separated by dots, compared as Apple does: <c>1.4</c> equals <c>1.4.0</c> and is less than <c>1.10</c>.</summary>
internal sealed class BuildNumber : IComparable<BuildNumber>
{
    private readonly ulong[] _numbers;

    private BuildNumber(string text, ulong[] numbers) => (Text, _numbers) = (text, numbers);

    /// <summary>The number as written.</summary>
    public string Text { get; }

    /// <summary>Parses a number. Returns null if the text is not a number.</summary>
    public static BuildNumber? Parse(string? text)
    {
        string[] parts = text?.Split('.') ?? [];
        ulong[] numbers = new ulong[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!ulong.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return parts.Length == 0 ? null : new(text!, numbers);
    }

    /// <summary>Whether the service treats two versions as the same.</summary>
    public static bool AreSame(string? left, string? right) =>
        Parse(left) is { } first && Parse(right) is { } second ? first.CompareTo(second) == 0 : string.Equals(left, right, StringComparison.Ordinal);

    public int CompareTo(BuildNumber? other)
    {
        for (int i = 0; i < Math.Max(_numbers.Length, other?._numbers.Length ?? 0); i++)
        {
            int order = At(_numbers, i).CompareTo(At(other?._numbers ?? [], i));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static ulong At(ulong[] numbers, int index) => index < numbers.Length ? numbers[index] : 0;
}
