using System.Reflection;

namespace AppStoreConnect.Surface.Tests;

/// <summary>Names of types, as written with all usings.</summary>
internal static class TypeText
{
    private const string Root = "AppStoreConnect.";

    /// <summary>Returns the name with the namespace but without its root: <c>V1.AppsRequestBuilder</c>.</summary>
    public static string Full(Type type)
    {
        string name = $"{type.Namespace}.{Short(type)}";
        return name.StartsWith(Root, StringComparison.Ordinal) ? name[Root.Length..] : name;
    }

    public static string Short(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Short(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        string outer = type is { IsNested: true, IsGenericParameter: false } ? Short(type.DeclaringType!) + "." : "";
        return outer + (type.IsGenericType ? $"{Plain(type)}<{string.Join(", ", type.GetGenericArguments().Select(Short))}>" : Plain(type));
    }

    public static string Of(NullabilityInfo info)
    {
        Type type = info.Type;
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Short(value) + "?";
        }

        string name = (type, info.ElementType, info.GenericTypeArguments) switch
        {
            ({ IsArray: true }, { } element, _) => Of(element) + "[]",
            ({ IsGenericType: true }, _, { Length: > 0 } arguments) => $"{Plain(type)}<{string.Join(", ", arguments.Select(Of))}>",
            _ => Short(type),
        };
        return !type.IsValueType && info.ReadState == NullabilityState.Nullable ? name + "?" : name;
    }

    private static string Plain(Type type) => type.Name.Split('`')[0] switch
    {
        "String" => "string",
        "Int32" => "int",
        "Int64" => "long",
        "Double" => "double",
        "Boolean" => "bool",
        "Object" => "object",
        "Void" => "void",
        string name => name,
    };
}
