namespace AppStoreConnect.Spec;

/// <summary>
/// A total order of schemas by content, so that alternatives whose order is irrelevant have a fixed one. References are ordered by
/// name and precede inline schemas. Zero means equal.
/// </summary>
public sealed class ApiSchemaComparer : IComparer<ApiSchema?>
{
    /// <summary>The only instance.</summary>
    public static ApiSchemaComparer Instance { get; } = new();

    private ApiSchemaComparer()
    {
    }

    /// <inheritdoc/>
    public int Compare(ApiSchema? x, ApiSchema? y)
    {
        if (ReferenceEquals(x, y) || x is null || y is null)
        {
            return ReferenceEquals(x, y) ? 0 : x is null ? -1 : 1;
        }

        return First(CompareKind(x, y))
            ?? First(CompareLists(x.Properties, y.Properties, CompareProperties))
            ?? First(CompareOptional(x.Enum, y.Enum))
            ?? First(Compare(x.Items, y.Items))
            ?? First(CompareLists(x.OneOf, y.OneOf, Compare))
            ?? First(CompareLists(x.AllOf, y.AllOf, Compare))
            ?? First(CompareLists(x.AnyOf, y.AnyOf, Compare))
            ?? First(Compare(x.AdditionalProperties, y.AdditionalProperties))
            ?? First(CompareDiscriminators(x.Discriminator, y.Discriminator))
            ?? First(CompareLists(x.RequiredWithoutProperty, y.RequiredWithoutProperty, string.CompareOrdinal))
            ?? CompareBounds(x, y);
    }

    private static int CompareKind(ApiSchema x, ApiSchema y) =>
        First((x.Reference is null).CompareTo(y.Reference is null))
        ?? First(string.CompareOrdinal(x.Reference, y.Reference))
        ?? First(x.Type.CompareTo(y.Type))
        ?? First(string.CompareOrdinal(x.Format, y.Format))
        ?? First(x.Nullable.CompareTo(y.Nullable))
        ?? First(x.Deprecated.CompareTo(y.Deprecated))
        ?? First(x.ReadOnly.CompareTo(y.ReadOnly))
        ?? First(x.WriteOnly.CompareTo(y.WriteOnly))
        ?? First(Nullable.Compare(x.AdditionalPropertiesAllowed, y.AdditionalPropertiesAllowed))
        ?? x.UniqueItems.CompareTo(y.UniqueItems);

    private static int CompareBounds(ApiSchema x, ApiSchema y) =>
        First(string.CompareOrdinal(x.Minimum, y.Minimum))
        ?? First(string.CompareOrdinal(x.Maximum, y.Maximum))
        ?? First(x.ExclusiveMinimum.CompareTo(y.ExclusiveMinimum))
        ?? First(x.ExclusiveMaximum.CompareTo(y.ExclusiveMaximum))
        ?? First(string.CompareOrdinal(x.MultipleOf, y.MultipleOf))
        ?? First(Nullable.Compare(x.MinLength, y.MinLength))
        ?? First(Nullable.Compare(x.MaxLength, y.MaxLength))
        ?? First(Nullable.Compare(x.MinItems, y.MinItems))
        ?? First(Nullable.Compare(x.MaxItems, y.MaxItems))
        ?? First(Nullable.Compare(x.MinProperties, y.MinProperties))
        ?? First(Nullable.Compare(x.MaxProperties, y.MaxProperties))
        ?? First(string.CompareOrdinal(x.Pattern, y.Pattern))
        ?? string.CompareOrdinal(x.Default, y.Default);

    private static int CompareOptional(EquatableArray<string>? x, EquatableArray<string>? y) =>
        First(x.HasValue.CompareTo(y.HasValue))
        ?? CompareLists(x.GetValueOrDefault(), y.GetValueOrDefault(), string.CompareOrdinal);

    private static int CompareDiscriminators(ApiDiscriminator? x, ApiDiscriminator? y) =>
        First((x is not null).CompareTo(y is not null))
        ?? First(string.CompareOrdinal(x?.PropertyName, y?.PropertyName))
        ?? CompareLists(x?.Mapping ?? default, y?.Mapping ?? default, ComparePairs);

    private static int ComparePairs(KeyValuePair<string, string> x, KeyValuePair<string, string> y) =>
        First(string.CompareOrdinal(x.Key, y.Key)) ?? string.CompareOrdinal(x.Value, y.Value);

    private int CompareProperties(ApiProperty x, ApiProperty y) =>
        First(string.CompareOrdinal(x.Name, y.Name))
        ?? First(x.Required.CompareTo(y.Required))
        ?? Compare(x.Schema, y.Schema);

    private static int CompareLists<T>(EquatableArray<T> x, EquatableArray<T> y, Comparison<T> compare)
    {
        for (int i = 0; i < x.Count && i < y.Count; i++)
        {
            if (First(compare(x[i], y[i])) is { } difference)
            {
                return difference;
            }
        }

        return x.Count.CompareTo(y.Count);
    }

    /// <summary>Returns the result of a comparison, or null for a tie, so that ties can be resolved with <c>??</c>.</summary>
    private static int? First(int comparison) => comparison == 0 ? null : comparison;
}
