namespace AppStoreConnect.Spec;

/// <summary>A schema as the document writes it: references are kept, with what stands beside them.</summary>
public sealed record ApiSchema
{
    /// <summary>The name of the component it refers to; null where it is written inline. Other members hold the reference's siblings.</summary>
    public string? Reference { get; init; }

    /// <summary>Its type; <see cref="ApiSchemaType.None"/> where the document gives none.</summary>
    public ApiSchemaType Type { get; init; }

    /// <summary>Such as <c>date-time</c>; null where none is given (<c>format: null</c> too).</summary>
    public string? Format { get; init; }

    /// <summary>Whether null is allowed.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether it is deprecated.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Whether it is only read.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether it is only written.</summary>
    public bool WriteOnly { get; init; }

    /// <summary>
    /// The allowed values, in ordinal order; null where any value is, empty where the document lists none.
    /// Strings are themselves; where <see cref="Type"/> is integer, number or boolean, the JSON literals as written.
    /// </summary>
    public EquatableArray<string>? Enum { get; init; }

    /// <summary>The items of an array; null where this is none, or says nothing of them.</summary>
    public ApiSchema? Items { get; init; }

    /// <summary>The properties of an object, by name.</summary>
    public EquatableArray<ApiProperty> Properties { get; init; }

    /// <summary>Names listed as required for which there is no property, in ordinal order.</summary>
    public EquatableArray<string> RequiredWithoutProperty { get; init; }

    /// <summary>The schema of further members; null where the document does not describe any.</summary>
    public ApiSchema? AdditionalProperties { get; init; }

    /// <summary><c>additionalProperties: true|false</c>; null where it is a schema or absent.</summary>
    public bool? AdditionalPropertiesAllowed { get; init; }

    /// <summary>Exactly one of these holds, in canonical order.</summary>
    public EquatableArray<ApiSchema> OneOf { get; init; }

    /// <summary>All of these hold, in canonical order.</summary>
    public EquatableArray<ApiSchema> AllOf { get; init; }

    /// <summary>At least one of these holds, in canonical order.</summary>
    public EquatableArray<ApiSchema> AnyOf { get; init; }

    /// <summary>The property that tells which of <see cref="OneOf"/> it is; null if there is none.</summary>
    public ApiDiscriminator? Discriminator { get; init; }

    /// <summary>Inclusive lower bound, as written; null if there is none.</summary>
    public string? Minimum { get; init; }

    /// <summary>Inclusive upper bound, as written; null if there is none.</summary>
    public string? Maximum { get; init; }

    /// <summary>Whether <see cref="Minimum"/> itself is excluded.</summary>
    public bool ExclusiveMinimum { get; init; }

    /// <summary>Whether <see cref="Maximum"/> itself is excluded.</summary>
    public bool ExclusiveMaximum { get; init; }

    /// <summary>Numbers are multiples of this, as written; null if there is none.</summary>
    public string? MultipleOf { get; init; }

    /// <summary>Least length of a string in characters; null if there is none.</summary>
    public int? MinLength { get; init; }

    /// <summary>Greatest length of a string in characters; null if there is none.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Least count of items; null if there is none.</summary>
    public int? MinItems { get; init; }

    /// <summary>Greatest count of items; null if there is none.</summary>
    public int? MaxItems { get; init; }

    /// <summary>Least count of an object's members; null if there is none.</summary>
    public int? MinProperties { get; init; }

    /// <summary>Greatest count of an object's members; null if there is none.</summary>
    public int? MaxProperties { get; init; }

    /// <summary>Whether items must differ.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>A regular expression that strings must match; null if there is none.</summary>
    public string? Pattern { get; init; }

    /// <summary>The default value as compact JSON, members of objects in ordinal order; null if there is none.</summary>
    public string? Default { get; init; }

    /// <summary>The values of a state that pass by themselves (<c>x-going</c> of the overlay), in ordinal order; empty where it is no such state. No fact of Apple's: a surface has none.</summary>
    public EquatableArray<string> Going { get; init; }
}

/// <summary>A property of an object.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Required">Whether it must be present.</param>
/// <param name="Schema">What it holds.</param>
public sealed record ApiProperty(string Name, bool Required, ApiSchema Schema);

/// <summary>A discriminator.</summary>
/// <param name="PropertyName">The property that tells the alternatives apart.</param>
/// <param name="Mapping">Its values with the component each stands for, by value.</param>
public sealed record ApiDiscriminator(string PropertyName, EquatableArray<KeyValuePair<string, string>> Mapping);

/// <summary>The type of a schema.</summary>
public enum ApiSchemaType
{
    /// <summary>Not given.</summary>
    None,

    /// <summary>A JSON object.</summary>
    Object,

    /// <summary>A JSON array.</summary>
    Array,

    /// <summary>A JSON string.</summary>
    String,

    /// <summary>A JSON number without fraction.</summary>
    Integer,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>A JSON boolean.</summary>
    Boolean,
}
