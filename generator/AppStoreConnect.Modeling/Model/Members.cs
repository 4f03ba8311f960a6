using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>A member of a model that contains a value: a JSON:API attribute or a property of a plain object.</summary>
public sealed record ValueMember
{
    /// <summary>The name in C#.</summary>
    public required string Name { get; init; }

    /// <summary>The name in JSON.</summary>
    public required string WireName { get; init; }

    /// <summary>The type of the value.</summary>
    public required ModelType Type { get; init; }

    /// <summary>Whether it is required in a request.</summary>
    public bool Required { get; init; }

    /// <summary>Whether null is a valid value in JSON.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether Apple has deprecated it.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The format and limits in whole sentences, such as <c>1 to 30 characters.</c>, or null if there is none.</summary>
    public string? Remark { get; init; }

    /// <summary>The meaning in whole sentences of plain text, or null if <see cref="Meanings"/> has no entry.</summary>
    public string? Meaning { get; init; }

    /// <summary>The requests that set an attribute of a resource.</summary>
    public SetBy SetBy { get; init; }

    /// <summary>The successor of a deprecated place, as C#, or null if none is known.</summary>
    public string? Successor { get; init; }

    /// <summary>The values of a state that pass, from <c>x-going</c>; empty for any other state.</summary>
    public EquatableArray<string> Going { get; init; }
}

/// <summary>The requests that set an attribute.</summary>
[Flags]
public enum SetBy
{
    /// <summary>None: it is read-only or does not belong to a resource.</summary>
    Nothing,

    /// <summary>Requests that create the resource.</summary>
    Create,

    /// <summary>Requests that update the resource.</summary>
    Update,
}

/// <summary>A JSON:API relationship.</summary>
public sealed record RelationshipMember
{
    /// <summary>The name in C#.</summary>
    public required string Name { get; init; }

    /// <summary>The name in JSON.</summary>
    public required string WireName { get; init; }

    /// <summary>The class of the related resources.</summary>
    public required string TargetClass { get; init; }

    /// <summary>The JSON:API type of the related resources. Empty if the document does not specify it.</summary>
    public required string TargetType { get; init; }

    /// <summary>Whether it is a to-many relationship.</summary>
    public required bool IsMany { get; init; }

    /// <summary>Whether it is required in a request.</summary>
    public bool Required { get; init; }

    /// <summary>Whether a request may clear it with null.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether the JSON:API type alone does not determine the class (V1 and V2 of one type).</summary>
    public bool TypeIsAmbiguous { get; init; }

    /// <summary>Whether Apple has deprecated it.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The successor of a deprecated place, as C#, or null if none is known.</summary>
    public string? Successor { get; init; }
}

/// <summary>A JSON:API type with its class in one place.</summary>
/// <param name="Type">The type, such as <c>apps</c>.</param>
/// <param name="ClassName">The class, such as <c>App</c>.</param>
/// <param name="IsInlineCreate">Whether the class is an inline create.</param>
public sealed record TypedClass(string Type, string ClassName, bool IsInlineCreate = false);

/// <summary>A resource.</summary>
public sealed record ResourceModel
{
    public required string ClassName { get; init; }

    /// <summary>The name of the file that contains it.</summary>
    public required string Family { get; init; }

    /// <summary>The component schema.</summary>
    public required string SchemaName { get; init; }

    /// <summary>The JSON:API type.</summary>
    public required string Type { get; init; }

    public EquatableArray<ValueMember> Attributes { get; init; }

    public EquatableArray<RelationshipMember> Relationships { get; init; }

    /// <summary>The types that can be included with it (<c>included</c>).</summary>
    public EquatableArray<TypedClass> Included { get; init; }

    /// <summary>Other classes of the same JSON:API type. It converts to a linkage to any of them.</summary>
    public EquatableArray<string> Siblings { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The successor of a deprecated place, as C#, or null if none is known.</summary>
    public string? Successor { get; init; }
}

/// <summary>The role of a request.</summary>
public enum RequestRole
{
    Create,
    Update,

    /// <summary>A resource to create together with another.</summary>
    InlineCreate,
}

/// <summary>A request body that creates or updates a resource.</summary>
public sealed record RequestModel
{
    public required string ClassName { get; init; }

    /// <summary>The name of the file that contains it.</summary>
    public required string Family { get; init; }

    public required string SchemaName { get; init; }

    public required RequestRole Role { get; init; }

    public required string Type { get; init; }

    public EquatableArray<ValueMember> Attributes { get; init; }

    public EquatableArray<RelationshipMember> Relationships { get; init; }

    /// <summary>The inline creates that it accepts in <c>included</c>, by type.</summary>
    public EquatableArray<TypedClass> Included { get; init; }

    /// <summary>For an inline create, the classes of relationships that can refer to it.</summary>
    public EquatableArray<string> LinkedAs { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The successor of a deprecated place, as C#, or null if none is known.</summary>
    public string? Successor { get; init; }
}

/// <summary>A plain object.</summary>
public sealed record ObjectModel
{
    public required string ClassName { get; init; }

    /// <summary>The name of the file that contains it.</summary>
    public required string Family { get; init; }

    /// <summary>The places in the document that it represents, such as <c>Checksums.file</c>.</summary>
    public required EquatableArray<string> Sources { get; init; }

    public EquatableArray<ValueMember> Members { get; init; }

    /// <summary>The types that can be included with a page of it (<c>included</c>).</summary>
    public EquatableArray<TypedClass> Included { get; init; }

    public bool Deprecated { get; init; }
}

/// <summary>An open enum.</summary>
public sealed record EnumModel
{
    public required string ClassName { get; init; }

    /// <summary>The name of the file that contains it.</summary>
    public required string Family { get; init; }

    /// <summary>The places in the document that it represents, such as <c>Device.status</c> or <c>fields[apps]</c>.</summary>
    public required EquatableArray<string> Sources { get; init; }

    /// <summary>The members and parameters that have this type, by C# name if they have a class: <c>Device.status</c>.</summary>
    public EquatableArray<string> Uses { get; init; }

    /// <summary>The content of its values.</summary>
    public EnumContent Content { get; init; }

    public EquatableArray<EnumValue> Values { get; init; }

    /// <summary>Whether the service returns it, so that callers may switch on it. False if only query parameters have this type.</summary>
    public bool IsAnswered { get; init; }
}

/// <summary>The content of an open enum's values.</summary>
public enum EnumContent
{
    /// <summary>Values of members or parameters.</summary>
    Values,

    /// <summary>Fields of a resource, for <c>fields[type]</c>.</summary>
    Fields,

    /// <summary>Relationships, for <c>include</c>.</summary>
    Relationships,

    /// <summary>Sort orders, for <c>sort</c>.</summary>
    Orders,
}

/// <summary>A known value of an open enum.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Value">The value in JSON.</param>
public sealed record EnumValue(string Name, string Value);
