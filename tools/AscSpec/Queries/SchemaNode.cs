namespace AscSpec.Queries;

/// <summary>A place in a schema, with references resolved.</summary>
internal sealed record SchemaNode
{
    /// <summary>The name of the property, <c>[]</c> for the items of an array, <c>{*}</c> for additional members, or <c>oneOf</c> and so on for alternatives.</summary>
    public required string Name { get; init; }

    /// <summary>The type, in words.</summary>
    public required string Type { get; init; }

    /// <summary>The component that it refers to, or null if it is inline.</summary>
    public string? Reference { get; init; }

    public bool Required { get; init; }

    public bool Nullable { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The format, such as <c>date-time</c>, or null if there is none.</summary>
    public string? Format { get; init; }

    /// <summary>The allowed values, or null if any value is allowed.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Whether more levels exist that are not shown, because the depth is reached or the schema contains itself.</summary>
    public bool Cut { get; init; }

    /// <summary>The type or member in C#, or null if there is none.</summary>
    public string? CSharp { get; init; }

    /// <summary>The release that introduced it, or null if no report mentions it.</summary>
    public string? Since { get; init; }

    /// <summary>The places below it.</summary>
    public IReadOnlyList<SchemaNode> Children { get; init; } = [];
}
