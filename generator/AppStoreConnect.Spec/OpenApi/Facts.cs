namespace AppStoreConnect.Spec.OpenApi;

/// <summary>
/// Names of the extension that carries through Microsoft.OpenApi what its model has no place for: siblings of a 3.0
/// <c>$ref</c>, whether <c>style</c>, <c>explode</c> and <c>additionalProperties: true</c> were written at all, a nullable
/// schema without a type, exclusive bounds, null defaults, and the overlay's <c>x-going</c> and <c>x-remark</c>.
/// </summary>
internal static class Facts
{
    public const string Extension = "x-asc-facts";

    public const string Nullable = "nullable";
    public const string Reference = "ref";
    public const string AdditionalAllowed = "additional";
    public const string ExclusiveMinimum = "exclusiveMinimum";
    public const string ExclusiveMaximum = "exclusiveMaximum";
    public const string MultipleOf = "multipleOf";
    public const string Default = "default";
    public const string Style = "style";
    public const string Explode = "explode";
    public const string Going = "going";
    public const string Remark = "remark";
    public const string Reported = "reported";

    /// <summary>The overlay's extension for a state: its temporary values, which Apple's document does not specify.</summary>
    public const string GoingExtension = "x-going";

    /// <summary>The overlay's extension for an operation: an observed difference from the document.</summary>
    public const string RemarkExtension = "x-remark";

    /// <summary>The sources of a remark.</summary>
    public const string ReportedExtension = "x-reported";
}
