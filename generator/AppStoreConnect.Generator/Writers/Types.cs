using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Maps kinds of values to their names in C#, the reader, and the writer.</summary>
internal static class Types
{
    /// <summary>Returns the C# type, without the nullable mark.</summary>
    public static string Name(ModelType type)
    {
        string value = type.Kind switch
        {
            ValueKind.String => "string",
            ValueKind.Boolean => "bool",
            ValueKind.Int32 => "int",
            ValueKind.Int64 => "long",
            ValueKind.Double => "double",
            ValueKind.Decimal => "decimal",
            ValueKind.DateTime => Global.DateTimeOffset,
            ValueKind.Date => Global.DateOnly,
            ValueKind.Duration => Global.TimeSpan,
            ValueKind.StringMap => Global.Dictionary + "<string, string>",
            ValueKind.StringMaps => $"{Global.Dictionary}<string, {Global.Dictionary}<string, string>>",
            ValueKind.ObjectLists => $"{Global.List}<{Global.List}<{type.ClassName}>>",
            ValueKind.Untyped => Global.UntypedNode,
            _ => type.ClassName!,
        };
        return type.IsList ? $"{Global.List}<{value}>" : value;
    }

    /// <summary>Whether the C# type is a struct.</summary>
    public static bool IsStruct(ModelType type) => !type.IsList && type.Kind is not
        (ValueKind.String or ValueKind.Object or ValueKind.StringMap or ValueKind.StringMaps or ValueKind.ObjectLists or ValueKind.Untyped);

    /// <summary>Returns the reader's call, such as <c>String()</c> or <c>EnumList&lt;X&gt;()</c>.</summary>
    public static string ReadCall(ModelType type) =>
        Verb(type) + (type.Kind is ValueKind.Enum or ValueKind.Object or ValueKind.ObjectLists ? $"<{type.ClassName}>()" : "()");

    /// <summary>Returns the writer's method.</summary>
    public static string Verb(ModelType type) => type.Kind + (type.IsList ? "List" : "");
}
