using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>A member of a model that holds a value: a JSON:API attribute, or a property of a plain object.</summary>
public sealed record ValueMember
{
    /// <summary>The name in C#.</summary>
    public required string Name { get; init; }

    /// <summary>The name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>What it holds.</summary>
    public required ModelType Type { get; init; }

    /// <summary>Whether a request must have it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether null means something on the wire.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether Apple has deprecated it.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The format and bounds in whole sentences, such as <c>1 to 30 characters.</c>; null if there is none.</summary>
    public string? Remark { get; init; }

    /// <summary>What it means, in whole sentences of plain text; null where <see cref="Meanings"/> has no entry.</summary>
    public string? Meaning { get; init; }

    /// <summary>Which requests set an attribute of a resource.</summary>
    public SetBy SetBy { get; init; }

    /// <summary>What to use instead of what Apple has deprecated, as C#. Null if none is known.</summary>
    public string? Successor { get; init; }

    /// <summary>The values of a state that pass, from <c>x-going</c>; empty for any other state.</summary>
    public EquatableArray<string> Going { get; init; }
}

/// <summary>The requests that set an attribute.</summary>
[Flags]
public enum SetBy
{
    /// <summary>None: it is read-only, or of something else than a resource.</summary>
    Nothing,

    /// <summary>Those that create the resource.</summary>
    Create,

    /// <summary>Those that update it.</summary>
    Update,
}

/// <summary>A JSON:API relationship.</summary>
public sealed record RelationshipMember
{
    /// <summary>The name in C#.</summary>
    public required string Name { get; init; }

    /// <summary>The name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>The class it leads to.</summary>
    public required string TargetClass { get; init; }

    /// <summary>The JSON:API type it leads to; empty where the document does not say.</summary>
    public required string TargetType { get; init; }

    /// <summary>Whether it leads to several.</summary>
    public required bool IsMany { get; init; }

    /// <summary>Whether a request must have it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the document lets a request clear it with null.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether the JSON:API type alone does not tell the class (V1 and V2 of one type).</summary>
    public bool TypeIsAmbiguous { get; init; }

    /// <summary>Whether Apple has deprecated it.</summary>
    public bool Deprecated { get; init; }

    /// <summary>What to use instead of what Apple has deprecated, as C#. Null if none is known.</summary>
    public string? Successor { get; init; }
}

/// <summary>A JSON:API type with its class in one place.</summary>
/// <param name="Type">Such as <c>apps</c>.</param>
/// <param name="ClassName">Such as <c>App</c>.</param>
/// <param name="IsInlineCreate">Whether the class is an inline create.</param>
public sealed record TypedClass(string Type, string ClassName, bool IsInlineCreate = false);

/// <summary>A resource.</summary>
public sealed record ResourceModel
{
    public required string ClassName { get; init; }

    /// <summary>What the file that it stands in is called.</summary>
    public required string Family { get; init; }

    /// <summary>The component schema it comes from.</summary>
    public required string SchemaName { get; init; }

    /// <summary>The JSON:API type.</summary>
    public required string Type { get; init; }

    public EquatableArray<ValueMember> Attributes { get; init; }

    public EquatableArray<RelationshipMember> Relationships { get; init; }

    /// <summary>What can come along with it in <c>included</c>, by type.</summary>
    public EquatableArray<TypedClass> Included { get; init; }

    /// <summary>Other classes of the same JSON:API type: it can be given wherever a linkage to one of them is taken.</summary>
    public EquatableArray<string> Siblings { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>What to use instead of what Apple has deprecated, as C#. Null if none is known.</summary>
    public string? Successor { get; init; }
}

/// <summary>What a request does.</summary>
public enum RequestRole
{
    Create,
    Update,

    /// <summary>A resource created along with another.</summary>
    InlineCreate,
}

/// <summary>A request body that creates or updates a resource.</summary>
public sealed record RequestModel
{
    public required string ClassName { get; init; }

    /// <summary>What the file that it stands in is called.</summary>
    public required string Family { get; init; }

    public required string SchemaName { get; init; }

    public required RequestRole Role { get; init; }

    public required string Type { get; init; }

    public EquatableArray<ValueMember> Attributes { get; init; }

    public EquatableArray<RelationshipMember> Relationships { get; init; }

    /// <summary>Inline creates that it takes in <c>included</c>, by type.</summary>
    public EquatableArray<TypedClass> Included { get; init; }

    /// <summary>Of an inline create: the classes that relationships to it lead to.</summary>
    public EquatableArray<string> LinkedAs { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>What to use instead of what Apple has deprecated, as C#. Null if none is known.</summary>
    public string? Successor { get; init; }
}

/// <summary>A plain object.</summary>
public sealed record ObjectModel
{
    public required string ClassName { get; init; }

    /// <summary>What the file that it stands in is called.</summary>
    public required string Family { get; init; }

    /// <summary>The places in the document that it is for, such as <c>Checksums.file</c>.</summary>
    public required EquatableArray<string> Sources { get; init; }

    public EquatableArray<ValueMember> Members { get; init; }

    /// <summary>What can come along with a page of it in <c>included</c>, by type.</summary>
    public EquatableArray<TypedClass> Included { get; init; }

    public bool Deprecated { get; init; }
}

/// <summary>An open enum.</summary>
public sealed record EnumModel
{
    public required string ClassName { get; init; }

    /// <summary>What the file that it stands in is called.</summary>
    public required string Family { get; init; }

    /// <summary>The places in the document that it is for, such as <c>Device.status</c> or <c>fields[apps]</c>.</summary>
    public required EquatableArray<string> Sources { get; init; }

    /// <summary>The members and parameters that take it, in C#'s terms where they have a class: <c>Device.status</c>.</summary>
    public EquatableArray<string> Uses { get; init; }

    /// <summary>What its values are.</summary>
    public EnumContent Content { get; init; }

    public EquatableArray<EnumValue> Values { get; init; }

    /// <summary>Whether the service answers with it, so that callers switch on it; false for what only query parameters take.</summary>
    public bool IsAnswered { get; init; }
}

/// <summary>What the values of an open enum are.</summary>
public enum EnumContent
{
    /// <summary>Values of members or parameters.</summary>
    Values,

    /// <summary>Fields of a resource, for <c>fields[type]</c>.</summary>
    Fields,

    /// <summary>Relationships, for <c>include</c>.</summary>
    Relationships,

    /// <summary>Orders, for <c>sort</c>.</summary>
    Orders,
}

/// <summary>A known value of an open enum.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Value">The value on the wire.</param>
public sealed record EnumValue(string Name, string Value);
