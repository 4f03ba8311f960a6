namespace AppStoreConnect.Modeling;

/// <summary>The kind of place in the document that a named type comes from.</summary>
internal enum TypeKeyKind
{
    /// <summary>A group of <see cref="TypeGroups"/>: several places with the same meaning.</summary>
    Group,

    /// <summary>A component schema.</summary>
    Component,

    /// <summary>A property, at any depth, of a component schema or a group.</summary>
    Property,

    /// <summary>The query parameter <c>fields[type]</c>.</summary>
    Fields,

    /// <summary>The query parameter <c>include</c>.</summary>
    Include,

    /// <summary>The query parameter <c>sort</c>.</summary>
    Sort,

    /// <summary>Any other query parameter.</summary>
    Parameter,
}

/// <summary>
/// Identifies a type that needs a name. All places with the same key share one type. A class, because every generic collection of a struct is
/// compiled separately, which takes longer than the work itself when a compiler runs the generator once.
/// </summary>
/// <param name="Kind">The kind of place.</param>
/// <param name="Owner">
/// The group, component schema, or JSON:API type; for <c>include</c>, <c>sort</c>, and other parameters the schema of the resource that
/// the operation returns, or the name of its path if it returns none.
/// </param>
/// <param name="Name">The path of a property (<c>place.displayPoint</c>) or the name of a parameter; empty for other kinds.</param>
internal sealed record TypeKey(TypeKeyKind Kind, string Owner, string Name = "") : IComparable<TypeKey>
{
    private const int MostDepth = 16;

    public static TypeKey Component(string schema) => new(TypeKeyKind.Component, schema);

    public static TypeKey Property(string schema, string path) => new(TypeKeyKind.Property, schema, path);

    public static TypeKey Parameter(string owner, string parameter) => new(TypeKeyKind.Parameter, owner, parameter);

    public static TypeKey Sort(string owner) => new(TypeKeyKind.Sort, owner);

    /// <summary>Whether the type belongs to a query parameter.</summary>
    public bool IsParameter => Kind is TypeKeyKind.Fields or TypeKeyKind.Include or TypeKeyKind.Sort or TypeKeyKind.Parameter;

    /// <summary>Whether a property is nested deeper than in any real document.</summary>
    public bool IsTooDeep => Name.Count(c => c == '.') >= MostDepth;

    /// <summary>The last segment of a property's path.</summary>
    public string LastName => Name.Substring(Name.LastIndexOf('.') + 1);

    /// <summary>The key of the object that contains a property, or null for a property of the component or group itself.</summary>
    public TypeKey? Parent
    {
        get
        {
            int cut = Name.LastIndexOf('.');
            return Kind == TypeKeyKind.Property && cut > 0 ? this with { Name = Name.Substring(0, cut) } : null;
        }
    }

    /// <summary>Returns the key of a property of this type.</summary>
    public TypeKey Member(string name) =>
        Kind == TypeKeyKind.Property ? this with { Name = Name + "." + name } : Property(Owner, name);

    public int CompareTo(TypeKey? other)
    {
        if (other is null)
        {
            return 1;
        }

        // Enum.CompareTo allocates, and 300,000 keys are compared.
        int order = (int)Kind - (int)other.Kind;
        order = order != 0 ? order : string.CompareOrdinal(Owner, other.Owner);
        return order != 0 ? order : string.CompareOrdinal(Name, other.Name);
    }

    /// <summary>Returns the place in readable form: <c>Device.status</c>, <c>fields[apps]</c>.</summary>
    public override string ToString() => Kind switch
    {
        TypeKeyKind.Property => Owner + "." + Name,
        TypeKeyKind.Fields => $"fields[{Owner}]",
        TypeKeyKind.Include => "include of " + Owner,
        TypeKeyKind.Sort => "sort of " + Owner,
        TypeKeyKind.Parameter => Name + " of " + Owner,
        _ => Owner,
    };
}
