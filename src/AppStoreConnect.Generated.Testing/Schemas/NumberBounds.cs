using System.Globalization;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing.Schemas;

/// <summary>Checks the minimum and maximum of numbers.</summary>
internal static class NumberBounds
{
    /// <summary>Returns the fault of a number, or null if there is none.</summary>
    public static string? Fault(ApiSchema schema, decimal number)
    {
        if (Bound(schema.Maximum) is { } most && (number > most || (schema.ExclusiveMaximum && number == most)))
        {
            return $"is above the maximum of {schema.Maximum}";
        }

        return Bound(schema.Minimum) is { } least && (number < least || (schema.ExclusiveMinimum && number == least))
            ? $"is below the minimum of {schema.Minimum}" : null;
    }

    public static decimal? Bound(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal bound) ? bound : null;
}
