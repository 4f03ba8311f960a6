namespace AppStoreConnect.Modeling;

/// <summary>The kinds of value that generated members have.</summary>
public enum ValueKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Double,

    /// <summary>A number in a string.</summary>
    Decimal,
    DateTime,
    Date,
    Duration,
    Enum,
    Object,
    StringMap,

    /// <summary>A map of maps of strings.</summary>
    StringMaps,

    /// <summary>A list of lists of objects.</summary>
    ObjectLists,

    /// <summary>Any value that has no other kind.</summary>
    Untyped,
}

/// <summary>The type of a generated member.</summary>
/// <param name="Kind">The kind of one value.</param>
/// <param name="IsList">Whether it is a list of such values.</param>
/// <param name="ClassName">The C# class or open enum, if <paramref name="Kind"/> is one, otherwise null.</param>
public sealed record ModelType(ValueKind Kind, bool IsList = false, string? ClassName = null);
