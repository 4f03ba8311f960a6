namespace AscSpec.Queries;

/// <summary>A place in a schema, references followed.</summary>
internal sealed record SchemaNode
{
    /// <summary>The property's name; <c>[]</c> for the items of an array, <c>{*}</c> for further members, <c>oneOf</c> and so on for alternatives.</summary>
    public required string Name { get; init; }

    /// <summary>What is there, in words.</summary>
    public required string Type { get; init; }

    /// <summary>The component it refers to; null where it is written in place.</summary>
    public string? Reference { get; init; }

    public bool Required { get; init; }

    public bool Nullable { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>Such as <c>date-time</c>; null if there is none.</summary>
    public string? Format { get; init; }

    /// <summary>Allowed values; null where any is.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Whether there is more below that is not shown: the depth is reached, or it is a schema that it is part of.</summary>
    public bool Cut { get; init; }

    /// <summary>The type or member in C#; null where there is none.</summary>
    public string? CSharp { get; init; }

    /// <summary>The release that brought it; null where no report tells.</summary>
    public string? Since { get; init; }

    /// <summary>What is below.</summary>
    public IReadOnlyList<SchemaNode> Children { get; init; } = [];
}
