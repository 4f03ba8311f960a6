namespace AppStoreConnect.Testing;

/// <summary>What can be wrong at one place of a body.</summary>
internal enum BodyFault
{
    /// <summary>A member that the schema does not have.</summary>
    Unknown,

    /// <summary>A required member is missing.</summary>
    Required,

    /// <summary>Another JSON type.</summary>
    Type,

    /// <summary>The right type, a wrong value.</summary>
    Invalid,

    /// <summary>Null where it is not allowed.</summary>
    Null,

    /// <summary>A member given twice.</summary>
    Duplicate,
}

/// <summary>The codes that the service gives to faults in bodies: they depend on where in the document the fault is.</summary>
internal static class BodyErrors
{
    public static ErrorItem Create(BodyFault fault, string pointer, string detail)
    {
        string? part = pointer.Contains("/attributes/", StringComparison.Ordinal) ? "ATTRIBUTE"
            : pointer.Contains("/relationships/", StringComparison.Ordinal) ? "RELATIONSHIP"
            : null;
        // A null that was not asked for is 422 on the live service, and so is a document that is no JSON:API request.
        if (part is null || fault is BodyFault.Null or BodyFault.Duplicate)
        {
            return new(422, "ENTITY_UNPROCESSABLE", "The body is not a document of this operation", detail) { Pointer = pointer };
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
