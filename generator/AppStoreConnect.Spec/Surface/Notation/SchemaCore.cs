namespace AppStoreConnect.Spec.Notation;

/// <summary>The start of a schema's text. Everything else follows as facets.</summary>
internal enum SchemaCore
{
    /// <summary>The keyword of its type, or <c>any</c>.</summary>
    Keyword,

    /// <summary>The name of a component.</summary>
    Reference,

    /// <summary>An array: <c>[items]</c>.</summary>
    Array,

    /// <summary>An object: <c>{properties}</c>.</summary>
    Object,

    /// <summary><c>oneOf(…)</c>.</summary>
    OneOf,

    /// <summary><c>allOf(…)</c>.</summary>
    AllOf,

    /// <summary><c>anyOf(…)</c>.</summary>
    AnyOf,

    /// <summary>Strings, written only as their values: <c>=A|B</c>.</summary>
    Values,
}

/// <summary>Determines the core of a schema.</summary>
internal static class SchemaCores
{
    public static SchemaCore Of(ApiSchema schema) => schema switch
    {
        { Reference: not null } => SchemaCore.Reference,
        { Type: ApiSchemaType.Array, Items: not null } => SchemaCore.Array,
        { Type: ApiSchemaType.Object, Properties.IsEmpty: false } => SchemaCore.Object,
        { Type: ApiSchemaType.None, OneOf.IsEmpty: false } => SchemaCore.OneOf,
        { Type: ApiSchemaType.None, AllOf.IsEmpty: false } => SchemaCore.AllOf,
        { Type: ApiSchemaType.None, AnyOf.IsEmpty: false } => SchemaCore.AnyOf,
        { Type: ApiSchemaType.String, Enum: not null, Format: null } => SchemaCore.Values,
        _ => SchemaCore.Keyword,
    };
}
