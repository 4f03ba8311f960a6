using System.CodeDom.Compiler;
using System.Reflection;

namespace AppStoreConnect.Surface.Tests;

/// <summary>
/// The list of public types and members: one line each, in ordinal order. Names are relative to the namespace <c>AppStoreConnect</c>.
/// Members of generated types that follow from the kind of type (constructors, factories, <c>To…RequestInformation</c>, equality) are omitted.
/// </summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Lines(Assembly assembly) =>
        assembly.GetExportedTypes().Where(type => !IsConstantsOfEnum(type)).SelectMany(Lines).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(Type type)
    {
        string name = TypeText.Full(type);
        return Members(type).Select(member => $"{name}.{member}").Prepend($"{name}{Heading(type)}");
    }

    private static string Heading(Type type)
    {
        string kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        string parent = type.BaseType is { } own && own != typeof(object) && own != typeof(ValueType) && own != typeof(Enum) ? $" : {TypeText.Short(own)}" : "";
        return $" {kind}{parent}{Obsolete(type)}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        bool generated = type.GetCustomAttribute<GeneratedCodeAttribute>() is not null;
        return type.GetMembers(Declared)
            .Where(IsVisible)
            .Where(member => !generated || !FollowsFromKind(member))
            .Select(member => (generated ? MemberText.OfGenerated(member) : MemberText.Of(member)) + Obsolete(member));
    }

    private static string Obsolete(MemberInfo member) => member.GetCustomAttribute<ObsoleteAttribute>() is null ? "" : " obsolete";

    private static bool IsVisible(MemberInfo member) => member switch
    {
        Type => false,
        MethodInfo { IsSpecialName: true } method => IsSeen(method) && method.Name.StartsWith("op_", StringComparison.Ordinal),
        MethodInfo method => IsSeen(method) && method.GetBaseDefinition() == method,
        ConstructorInfo constructor => IsSeen(constructor),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(accessor => IsSeen(accessor) && accessor.GetBaseDefinition() == accessor),
        FieldInfo field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName,
        EventInfo { AddMethod: { } add } => IsSeen(add),
        _ => false,
    };

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    // The values of an open enum are its static properties. The constants in its class Values have the same names.
    private static bool IsConstantsOfEnum(Type type) =>
        type is { Name: "Values", DeclaringType: { IsValueType: true } outer } && outer.GetCustomAttribute<GeneratedCodeAttribute>() is not null;

    private static bool FollowsFromKind(MemberInfo member) => member switch
    {
        ConstructorInfo => true,
        FieldInfo { IsLiteral: true, DeclaringType.IsEnum: false } => true,
        PropertyInfo { Name: "Value" or "IsKnown" or "Known" } property => property.DeclaringType!.IsValueType,
        MethodInfo { IsSpecialName: true } => true,
        MethodInfo method => method.Name is "CreateFromDiscriminatorValue" or "WithUrl" or "Equals" or "GetHashCode" or "ToString"
            || (method.Name.StartsWith("To", StringComparison.Ordinal) && method.Name.EndsWith("RequestInformation", StringComparison.Ordinal)),
        _ => false,
    };
}
