namespace AppStoreConnect.Spec.Notation;

/// <summary>A schema while its text is read. A struct, because there are tens of thousands.</summary>
internal struct SchemaParts
{
    public string? Reference { get; set; }

    public ApiSchemaType Type { get; set; }

    public string? Format { get; set; }

    public bool Nullable { get; set; }

    public bool Deprecated { get; set; }

    public bool ReadOnly { get; set; }

    public bool WriteOnly { get; set; }

    public EquatableArray<string>? Enum { get; set; }

    public ApiSchema? Items { get; set; }

    public EquatableArray<ApiProperty> Properties { get; set; }

    public EquatableArray<string> RequiredWithoutProperty { get; set; }

    public ApiSchema? AdditionalProperties { get; set; }

    public bool? AdditionalPropertiesAllowed { get; set; }

    public EquatableArray<ApiSchema> OneOf { get; set; }

    public EquatableArray<ApiSchema> AllOf { get; set; }

    public EquatableArray<ApiSchema> AnyOf { get; set; }

    public ApiDiscriminator? Discriminator { get; set; }

    public string? Minimum { get; set; }

    public string? Maximum { get; set; }

    public bool ExclusiveMinimum { get; set; }

    public bool ExclusiveMaximum { get; set; }

    public string? MultipleOf { get; set; }

    public (int? Least, int? Most) Length { get; set; }

    public (int? Least, int? Most) Count { get; set; }

    public (int? Least, int? Most) Members { get; set; }

    public bool UniqueItems { get; set; }

    public string? Pattern { get; set; }

    public string? Default { get; set; }

    /// <summary>Whether a <c>*</c> refers to other lines.</summary>
    public bool IsContinued { get; set; }

    public readonly ApiSchema ToSchema() => new()
    {
        Reference = Reference,
        Type = Type,
        Format = Format,
        Nullable = Nullable,
        Deprecated = Deprecated,
        ReadOnly = ReadOnly,
        WriteOnly = WriteOnly,
        Enum = Enum,
        Items = Items,
        Properties = Properties,
        RequiredWithoutProperty = RequiredWithoutProperty,
        AdditionalProperties = AdditionalProperties,
        AdditionalPropertiesAllowed = AdditionalPropertiesAllowed,
        OneOf = OneOf,
        AllOf = AllOf,
        AnyOf = AnyOf,
        Discriminator = Discriminator,
        Minimum = Minimum,
        Maximum = Maximum,
        ExclusiveMinimum = ExclusiveMinimum,
        ExclusiveMaximum = ExclusiveMaximum,
        MultipleOf = MultipleOf,
        MinLength = Length.Least,
        MaxLength = Length.Most,
        MinItems = Count.Least,
        MaxItems = Count.Most,
        MinProperties = Members.Least,
        MaxProperties = Members.Most,
        UniqueItems = UniqueItems,
        Pattern = Pattern,
        Default = Default,
    };
}
