using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Mutations;

internal static class SchemaMutators
{
    public static Mutator[] All { get; } =
    [
        Changed("request-property-removed", SpecDirection.Request, IsMember, _ => null),
        Changed("response-property-removed", SpecDirection.Response, IsMember, _ => null),
        Changed("request-property-became-required", SpecDirection.Request, p => !p.Required, p => p with { Required = true }),
        Changed("request-property-became-optional", SpecDirection.Request, p => p.Required, p => p with { Required = false }),
        Changed("response-property-became-required", SpecDirection.Response, p => !p.Required, p => p with { Required = true }),
        Changed("response-property-became-optional", SpecDirection.Response, p => p.Required, p => p with { Required = false }),
        Of("request-property-became-nullable", SpecDirection.Request, s => !s.Nullable, s => s with { Nullable = true }),
        Of("request-property-no-longer-nullable", SpecDirection.Request, s => s.Nullable, s => s with { Nullable = false }),
        Of("response-property-became-nullable", SpecDirection.Response, s => !s.Nullable, s => s with { Nullable = true }),
        Of("property-deprecated", SpecDirection.Response, s => !s.Deprecated, s => s with { Deprecated = true }),
        Of("property-deprecation-withdrawn", SpecDirection.Response, s => s.Deprecated, s => s with { Deprecated = false }),
        Of("property-access-changed", SpecDirection.Response, _ => true, s => s with { ReadOnly = !s.ReadOnly }),
        Of("request-type-changed", SpecDirection.Request, IsText, s => s with { Type = ApiSchemaType.Integer }),
        Of("response-type-changed", SpecDirection.Response, IsText, s => s with { Type = ApiSchemaType.Array, Items = Text }),
        Of("format-changed", SpecDirection.Response, s => s.Format == "date-time", s => s with { Format = "date" }),
        Of("format-hint-changed", SpecDirection.Response, s => s.Format == "uri", s => s with { Format = null }),
        Of("request-constraint-tightened", SpecDirection.Request, IsText, s => s with { MaxLength = 3 }),
        Of("response-constraint-loosened", SpecDirection.Response, s => s.Minimum is not null, s => s with { Minimum = null }),
        Of("request-values-listed", SpecDirection.Request, IsText, s => s with { Enum = ["A", "B"] }),
        Of("response-values-listed", SpecDirection.Response, IsText, s => s with { Enum = ["A", "B"] }),
        Of("request-enum-value-added", SpecDirection.Request, IsEnum, s => s with { Enum = Plus(s.Enum!.Value) }, " value zz_new"),
        Of("response-enum-value-added", SpecDirection.Response, IsEnum, s => s with { Enum = Plus(s.Enum!.Value) }, " value zz_new"),
        Of("response-enum-value-removed", SpecDirection.Response, s => s.Enum is [not null, ..], s => s with { Enum = s.Enum!.Value.Skip(1).ToEquatableArray() }, s => " value " + s.Enum!.Value[0]),
        Of("response-values-opened", SpecDirection.Response, IsEnum, s => s with { Enum = null }),
        Of("response-alternative-added", SpecDirection.Response, s => s.Items?.OneOf.Count > 1, s => s with { Items = s.Items! with { OneOf = Sorted([.. s.Items.OneOf, Ref("Zz")]) } }, "[] oneOf Zz"),
        Of("response-alternative-removed", SpecDirection.Response, s => s.Items is { OneOf.Count: > 1, Discriminator: null or { Mapping.Count: > 0 } },
            s => s with { Items = s.Items! with { OneOf = s.Items.OneOf.Skip(1).ToEquatableArray() } }, s => "[] oneOf " + s.Items!.OneOf[0].Reference),
        Of("discriminator-changed", SpecDirection.Response, s => s.Items?.Discriminator is not null,
            s => s with { Items = s.Items! with { Discriminator = s.Items.Discriminator! with { PropertyName = "zz" } } }, "[]"),
        Of("schema-inlined", SpecDirection.Response, s => s.Reference == "RelationshipLinks", null),
        Component("schema-deprecated", s => !s.Deprecated, s => s with { Deprecated = true }),
        Component("schema-deprecation-withdrawn", s => s.Deprecated, s => s with { Deprecated = false }),
        Component("further-members-changed", s => s.Type == ApiSchemaType.Object && s.AdditionalPropertiesAllowed is null, s => s with { AdditionalPropertiesAllowed = false }),
        Component("required-name-without-property-changed", s => s.RequiredWithoutProperty.IsEmpty, s => s with { RequiredWithoutProperty = ["zz"] }, " required zz"),
        Component("response-property-added", s => s.Type == ApiSchemaType.Object, s => Change.With(s, Property("zz", Text)), ".zz"),
        Component("response-constraint-tightened", s => s is { Type: ApiSchemaType.Object, MaxProperties: null }, s => s with { MaxProperties = 7 }),
        Added("request-property-added", required: false),
        Added("request-property-added-required", required: true),
        Of("request-enum-value-removed", SpecDirection.Request, s => s.Enum is [not null, ..], s => s with { Enum = s.Enum!.Value.Skip(1).ToEquatableArray() }, s => " value " + s.Enum!.Value[0]),
        Of("request-values-opened", SpecDirection.Request, IsEnum, s => s with { Enum = null }),
        Of("request-alternative-added", SpecDirection.Request, s => s.Items?.OneOf.Count > 1, s => s with { Items = s.Items! with { OneOf = Sorted([.. s.Items.OneOf, Ref("Zz")]) } }, "[] oneOf Zz"),
        Of("request-alternative-removed", SpecDirection.Request, s => s.Items?.OneOf.Count > 1,
            s => s with { Items = s.Items! with { OneOf = s.Items.OneOf.Skip(1).ToEquatableArray() } }, s => "[] oneOf " + s.Items!.OneOf[0].Reference),
        Of("composition-changed", SpecDirection.Response, s => s.Type == ApiSchemaType.Object, s => s with { AllOf = [Ref("Zz")] }, " allOf Zz"),
        Of("item-type-changed", SpecDirection.Response, s => s.Items is not null, s => s with { Items = null }, "[]"),
        Of("discriminator-added", SpecDirection.Request, s => s.Items is { OneOf.Count: > 1, Discriminator: null },
            s => s with { Items = s.Items! with { Discriminator = new("type", [new("zz", "Zz")]) } }, "[]"),
        Of("discriminator-value-listed", SpecDirection.Response, HasMapping, s => Mapped(s, mapping => mapping.Skip(1)), s => "[] mapping " + s.Items!.Discriminator!.Mapping[0].Key),
        Of("discriminator-value-retargeted", SpecDirection.Response, HasMapping, s => Mapped(s, mapping => mapping.Select((pair, i) => i == 0 ? new(pair.Key, "Zz") : pair)),
            s => "[] mapping " + s.Items!.Discriminator!.Mapping[0].Key),
        Of("reference-changed", SpecDirection.Response, s => s.Reference is not null and not "ErrorLinks", s => s with { Reference = "ErrorLinks" }),
    ];

    private static bool HasMapping(ApiSchema schema) => schema.Items?.Discriminator?.Mapping.Count > 1;

    private static ApiSchema Mapped(ApiSchema array, Func<IEnumerable<KeyValuePair<string, string>>, IEnumerable<KeyValuePair<string, string>>> change) =>
        array with { Items = array.Items! with { Discriminator = array.Items.Discriminator! with { Mapping = change(array.Items.Discriminator.Mapping).ToEquatableArray() } } };

    private static Mutator Added(string rule, bool required) =>
        new(rule, target => target.PickProperty(SpecDirection.Request, p => p.Schema is { Type: ApiSchemaType.Object, Properties.Count: > 0 }) is not var (component, path, _) ? null
            : new Mutation(target.Description.Add(component.Name, path, Property("zz", Text, required)), rule, $"schema {component.Name}.{path}.zz"));

    private static bool IsText(ApiSchema schema) => schema is { Type: ApiSchemaType.String, Enum: null, Format: null };

    private static bool IsEnum(ApiSchema schema) => schema is { Enum.Count: > 0, Reference: null };

    /// <summary>Wrappers are identified by their content.</summary>
    private static bool IsMember(ApiProperty property) => property.Name is not ("attributes" or "relationships" or "data");

    private static EquatableArray<string> Plus(EquatableArray<string> values) => values.Append("zz_new").Order(StringComparer.Ordinal).ToEquatableArray();

    private static EquatableArray<ApiSchema> Sorted(IEnumerable<ApiSchema> schemas) => schemas.Order(ApiSchemaComparer.Instance).ToEquatableArray();

    private static Mutator Of(string rule, SpecDirection direction, Func<ApiSchema, bool> wanted, Func<ApiSchema, ApiSchema>? change, string within = "") =>
        Of(rule, direction, wanted, change, _ => within);

    private static Mutator Of(string rule, SpecDirection direction, Func<ApiSchema, bool> wanted, Func<ApiSchema, ApiSchema>? change, Func<ApiSchema, string> within) =>
        new(rule, target => target.PickProperty(direction, p => wanted(p.Schema)) is not var (component, path, property) ? null : new Mutation(
            target.Description.Value(component.Name, path, change ?? (s => target.Description.Schemas.Single(c => c.Name == s.Reference).Schema)),
            rule, $"schema {component.Name}.{path}{within(property.Schema)}"));

    private static Mutator Changed(string rule, SpecDirection direction, Func<ApiProperty, bool> wanted, Func<ApiProperty, ApiProperty?> change) =>
        new(rule, target => target.PickProperty(direction, wanted) is not var (component, path, _) ? null : new Mutation(
            target.Description.Property(component.Name, path, change), rule, $"schema {component.Name}.{path}"));

    private static Mutator Component(string rule, Func<ApiSchema, bool> wanted, Func<ApiSchema, ApiSchema> change, string within = "") =>
        new(rule, target => target.PickComponent(SpecDirection.Response, wanted) is not { } component ? null : new Mutation(
            target.Description.Schema(component.Name, change), rule, "schema " + component.Name + within));
}
