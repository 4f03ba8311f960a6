namespace AppStoreConnect.Testing.Validation;

/// <summary>The kinds of faults in a body.</summary>
internal enum BodyFault
{
    /// <summary>A member is unknown to the schema.</summary>
    Unknown,

    /// <summary>A required member is missing.</summary>
    Required,

    /// <summary>The JSON type is wrong.</summary>
    Type,

    /// <summary>The type is right, but the value is wrong.</summary>
    Invalid,

    /// <summary>The value is null but must not be.</summary>
    Null,

    /// <summary>A member appears twice.</summary>
    Duplicate,
}

/// <summary>The service's error codes for faults in bodies. They depend on where in the document the fault is.</summary>
internal static class BodyErrors
{
    public static ErrorItem Create(BodyFault fault, string pointer, string detail)
    {
        string? part = pointer.Contains("/attributes/", StringComparison.Ordinal) ? "ATTRIBUTE"
            : pointer.Contains("/relationships/", StringComparison.Ordinal) ? "RELATIONSHIP"
            : null;
        // The live service returns 422 for an unexpected null and for a document that is not a JSON:API request.
        if (part is null || fault is BodyFault.Null or BodyFault.Duplicate)
        {
            return new(422, "ENTITY_UNPROCESSABLE", "The body is not a valid document for this operation", detail) { Pointer = pointer };
        }

        string code = fault switch
        {
            BodyFault.Unknown => "UNKNOWN",
            BodyFault.Required => "REQUIRED",
            BodyFault.Type => "TYPE",
            _ => "INVALID",
        };
        return new(409, $"ENTITY_ERROR.{part}.{code}", $"The entity has a fault in a{(part[0] == 'A' ? "n attribute" : " relationship")}", detail) { Pointer = pointer };
    }
}
