using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AppStoreConnect.Surface.Tests;

/// <summary>Describes a member in a few words, similar to C#.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext s_nullability = new();

    public static string Of(MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: true } field => $"{field.Name} = {Constant(field.GetRawConstantValue())}",
        FieldInfo field => $"{field.Name} {TypeText.Of(s_nullability.Create(field))}{Static(field.IsStatic)}",
        PropertyInfo property => Property(property),
        EventInfo @event => $"event {@event.Name} {TypeText.Short(@event.EventHandlerType!)}",
        ConstructorInfo constructor => $"new({Parameters(constructor)}){Protected(constructor)}",
        MethodInfo method => Method(method),
        _ => member.Name,
    };

    /// <summary>Returns a shorter text for a generated member: open enum values show the wire value, and calls omit the arguments that all calls have.</summary>
    public static string OfGenerated(MemberInfo member)
    {
        if (member is PropertyInfo property && property.PropertyType == property.DeclaringType && property.GetMethod!.IsStatic)
        {
            return $"{property.Name} = \"{property.GetValue(null)}\"";
        }

        return member is MethodInfo method
            ? $"{method.Name}({string.Join(", ", method.GetParameters().Select(Shortened).OfType<string>())}) {TypeText.Of(s_nullability.Create(method.ReturnParameter))}"
            : Of(member);
    }

    private static string? Shortened(ParameterInfo parameter) => TypeText.Short(parameter.ParameterType) switch
    {
        "CancellationToken" or "PagingOptions" => null,
        "Action<RequestConfiguration<DefaultQueryParameters>>" => null,
        string type when type.StartsWith("Action<RequestConfiguration<", StringComparison.Ordinal) => TypeText.Short(parameter.ParameterType.GetGenericArguments()[0].GetGenericArguments()[0]),
        _ => Parameter(parameter),
    };

    private static string Property(PropertyInfo property)
    {
        MethodInfo accessor = property.GetMethod ?? property.SetMethod!;
        string index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";
        string required = property.GetCustomAttribute<RequiredMemberAttribute>() is null ? "" : " required";
        bool writable = property.SetMethod is { } set && (set.IsPublic || set.IsFamily || set.IsFamilyOrAssembly);
        bool init = writable && property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        string access = (writable, init) switch { (false, _) => " get", (_, true) => " init", _ => "" };
        return $"{property.Name}{index} {TypeText.Of(s_nullability.Create(property))}{access}{required}{Static(accessor.IsStatic)}{Protected(accessor)}";
    }

    private static string Method(MethodInfo method)
    {
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(type => type.Name))}>" : "";
        return $"{method.Name}{generic}({Parameters(method)}) {TypeText.Of(s_nullability.Create(method.ReturnParameter))}{Static(method.IsStatic)}{Protected(method)}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string none = parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null";
        string value = parameter.HasDefaultValue ? parameter.DefaultValue is null ? $" = {none}" : $" = {Constant(parameter.DefaultValue)}" : "";
        return $"{TypeText.Of(s_nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Constant(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Static(bool isStatic) => isStatic ? " static" : "";

    private static string Protected(MethodBase method) => method.IsPublic ? "" : " protected";
}
