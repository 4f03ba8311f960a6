namespace AppStoreConnect.Spec.Diff;

/// <summary>Determines whether a change to a bound, length, count, or pattern allows less or more. A new pattern may do both.</summary>
internal static class ValueConstraint
{
    internal static bool Tightens(SpecChange change) => Sign(change) is < 0 or null;

    internal static bool Loosens(SpecChange change) => Sign(change) is > 0 or null;

    /// <summary>Returns a negative number if less is allowed, a positive number if more is, 0 if it is not a constraint, and null if unknown.</summary>
    private static int? Sign(SpecChange change)
    {
        if (change.Kind != SpecChangeKind.Changed)
        {
            return 0;
        }

        switch (change.Attribute)
        {
            case SpecAttributes.Minimum or SpecAttributes.MinLength or SpecAttributes.MinItems or SpecAttributes.MinProperties:
                return Order(change.OldValue, change.NewValue, decimal.MinValue);
            case SpecAttributes.Maximum or SpecAttributes.MaxLength or SpecAttributes.MaxItems or SpecAttributes.MaxProperties:
                return -Order(change.OldValue, change.NewValue, decimal.MaxValue);
            case SpecAttributes.ExclusiveMinimum or SpecAttributes.ExclusiveMaximum or SpecAttributes.UniqueItems:
                return change.NewValue is null ? 1 : -1;
            case SpecAttributes.Pattern or SpecAttributes.MultipleOf:
                return change.NewValue is null ? 1 : change.OldValue is null ? -1 : null;
            default:
                return 0;
        }
    }

    private static int? Order(string? before, string? after, decimal none)
    {
        bool known = Number(before, none, out decimal old) & Number(after, none, out decimal @new);
        return known && old != @new ? old.CompareTo(@new) : null;
    }

    private static bool Number(string? text, decimal none, out decimal number)
    {
        number = none;
        return text is null || decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
