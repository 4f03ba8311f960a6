namespace AppStoreConnect.Spec.Diff;

/// <summary>The attribute names of fact-tree nodes. An attribute with nothing to say (false, or not given) is absent.</summary>
public static class SpecAttributes
{
    public const string OpenApi = "openapi";
    public const string Title = "title";
    public const string Version = "version";
    public const string Servers = "servers";
    public const string Value = "value";
    public const string OperationId = "operationId";
    public const string Tags = "tags";
    public const string Deprecated = "deprecated";
    public const string Required = "required";
    public const string Style = "style";
    public const string Explode = "explode";
    public const string Place = "in";

    /// <summary>Present on a media type that has a schema.</summary>
    public const string Schema = "schema";

    public const string Reference = "ref";
    public const string Type = "type";
    public const string Format = "format";
    public const string Nullable = "nullable";
    public const string ReadOnly = "readOnly";
    public const string WriteOnly = "writeOnly";

    /// <summary>Present if allowed values are listed, even if the list is empty.</summary>
    public const string Enum = "enum";

    public const string AdditionalProperties = "additionalProperties";
    public const string Discriminator = "discriminator";
    public const string Minimum = "minimum";
    public const string Maximum = "maximum";
    public const string ExclusiveMinimum = "exclusiveMinimum";
    public const string ExclusiveMaximum = "exclusiveMaximum";
    public const string MinLength = "minLength";
    public const string MaxLength = "maxLength";
    public const string MinItems = "minItems";
    public const string MaxItems = "maxItems";
    public const string MinProperties = "minProperties";
    public const string MaxProperties = "maxProperties";
    public const string MultipleOf = "multipleOf";
    public const string UniqueItems = "uniqueItems";
    public const string Pattern = "pattern";
    public const string Default = "default";

    /// <summary>The temporary states of a resource. This is our correction, not a fact from Apple.</summary>
    public const string Going = "going";

    /// <summary>The real name of a node. Set if its key had to differ from the key of a sibling with the same name.</summary>
    internal const string Name = "~name";

    /// <summary>
    /// Whether the attribute applies regardless of the schema's structure. All other attributes define the structure.
    /// </summary>
    internal static bool IsModifier(string name) => name switch
    {
        Required or Deprecated or Nullable or ReadOnly or WriteOnly or Style or Explode => true,
        _ => false,
    };
}
