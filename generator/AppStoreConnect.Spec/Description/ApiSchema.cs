namespace AppStoreConnect.Spec;

/// <summary>A schema as written in the document: references are kept, together with their siblings.</summary>
public sealed record ApiSchema
{
    /// <summary>The name of the referenced component, or null for an inline schema. The other members contain the reference's siblings.</summary>
    public string? Reference { get; init; }

    /// <summary>The type, or <see cref="ApiSchemaType.None"/> if the document has none.</summary>
    public ApiSchemaType Type { get; init; }

    /// <summary>The format, such as <c>date-time</c>, or null if there is none (also for <c>format: null</c>).</summary>
    public string? Format { get; init; }

    /// <summary>Whether null is allowed.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether it is deprecated.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Whether it is read-only.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether it is write-only.</summary>
    public bool WriteOnly { get; init; }

    /// <summary>
    /// The allowed values, in ordinal order, or null if any value is allowed. Empty if the document lists none.
    /// Strings are kept as they are. If <see cref="Type"/> is integer, number, or boolean, they are the JSON literals as written.
    /// </summary>
    public EquatableArray<string>? Enum { get; init; }

    /// <summary>The items of an array, or null if it is not an array or does not describe them.</summary>
    public ApiSchema? Items { get; init; }

    /// <summary>The properties of an object, by name.</summary>
    public EquatableArray<ApiProperty> Properties { get; init; }

    /// <summary>Names that are listed as required but have no property, in ordinal order.</summary>
    public EquatableArray<string> RequiredWithoutProperty { get; init; }

    /// <summary>The schema of additional members, or null if the document does not describe any.</summary>
    public ApiSchema? AdditionalProperties { get; init; }

    /// <summary><c>additionalProperties: true|false</c>, or null if it is a schema or missing.</summary>
    public bool? AdditionalPropertiesAllowed { get; init; }

    /// <summary>Alternatives of which exactly one applies, in canonical order.</summary>
    public EquatableArray<ApiSchema> OneOf { get; init; }

    /// <summary>Schemas that all apply, in canonical order.</summary>
    public EquatableArray<ApiSchema> AllOf { get; init; }

    /// <summary>Alternatives of which at least one applies, in canonical order.</summary>
    public EquatableArray<ApiSchema> AnyOf { get; init; }

    /// <summary>The property that selects one of <see cref="OneOf"/>, or null if there is none.</summary>
    public ApiDiscriminator? Discriminator { get; init; }

    /// <summary>The inclusive minimum, as written, or null if there is none.</summary>
    public string? Minimum { get; init; }

    /// <summary>The inclusive maximum, as written, or null if there is none.</summary>
    public string? Maximum { get; init; }

    /// <summary>Whether <see cref="Minimum"/> is exclusive.</summary>
    public bool ExclusiveMinimum { get; init; }

    /// <summary>Whether <see cref="Maximum"/> is exclusive.</summary>
    public bool ExclusiveMaximum { get; init; }

    /// <summary>The number that values must be multiples of, as written, or null if there is none.</summary>
    public string? MultipleOf { get; init; }

    /// <summary>The minimum length of a string in characters, or null if there is none.</summary>
    public int? MinLength { get; init; }

    /// <summary>The maximum length of a string in characters, or null if there is none.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The minimum number of items, or null if there is none.</summary>
    public int? MinItems { get; init; }

    /// <summary>The maximum number of items, or null if there is none.</summary>
    public int? MaxItems { get; init; }

    /// <summary>The minimum number of an object's members, or null if there is none.</summary>
    public int? MinProperties { get; init; }

    /// <summary>The maximum number of an object's members, or null if there is none.</summary>
    public int? MaxProperties { get; init; }

    /// <summary>Whether items must be unique.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>The regular expression that strings must match, or null if there is none.</summary>
    public string? Pattern { get; init; }

    /// <summary>The default value as compact JSON, with members of objects in ordinal order, or null if there is none.</summary>
    public string? Default { get; init; }

    /// <summary>The temporary values of a state (<c>x-going</c> in the overlay), in ordinal order. Empty for other schemas. Not a fact from Apple, so surfaces never contain it.</summary>
    public EquatableArray<string> Going { get; init; }
}

/// <summary>A property of an object.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Required">Whether it must be present.</param>
/// <param name="Schema">The structure of its value.</param>
public sealed record ApiProperty(string Name, bool Required, ApiSchema Schema);

/// <summary>A discriminator.</summary>
/// <param name="PropertyName">The property that selects an alternative.</param>
/// <param name="Mapping">The values and their components, by value.</param>
public sealed record ApiDiscriminator(string PropertyName, EquatableArray<KeyValuePair<string, string>> Mapping);

/// <summary>The type of a schema.</summary>
public enum ApiSchemaType
{
    /// <summary>Not specified.</summary>
    None,

    /// <summary>A JSON object.</summary>
    Object,

    /// <summary>A JSON array.</summary>
    Array,

    /// <summary>A JSON string.</summary>
    String,

    /// <summary>A JSON number without a fraction.</summary>
    Integer,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>A JSON boolean.</summary>
    Boolean,
}
