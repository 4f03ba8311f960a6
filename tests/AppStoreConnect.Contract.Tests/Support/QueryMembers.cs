using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using AppStoreConnect.Requests;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>Sets query parameters by their wire names. The property of a name is determined by setting it and checking the result.</summary>
internal static class QueryMembers
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PropertyInfo>> s_members = new();

    /// <summary>The property of each parameter.</summary>
    public static IReadOnlyDictionary<string, PropertyInfo> Of(Type query) => s_members.GetOrAdd(query, Discover);

    /// <summary>Sets parameters from their decoded wire values.</summary>
    public static void Set(object query, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        foreach ((string name, string value) in parameters)
        {
            PropertyInfo property = Of(query.GetType()).GetValueOrDefault(name)
                ?? throw new InvalidOperationException($"{query.GetType().Name} has no member for '{name}'.");
            property.SetValue(query, Value(property.PropertyType, value));
        }
    }

    /// <summary>Returns the type of one value: an open enum, a string, a number, or a bool.</summary>
    public static Type ValueType(PropertyInfo property) => property.PropertyType is { IsArray: true } list
        ? list.GetElementType()!
        : Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    private static Dictionary<string, PropertyInfo> Discover(Type query)
    {
        var members = new Dictionary<string, PropertyInfo>(StringComparer.Ordinal);
        foreach (PropertyInfo property in query.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        {
            object one = Activator.CreateInstance(query)!;
            property.SetValue(one, Value(property.PropertyType, ValueType(property) == typeof(bool) ? "true" : "1"));
            members.Add(Uri.UnescapeDataString(Written((QueryParameters)one)[1..].Split('=')[0]), property);
        }

        return members;
    }

    private static string Written(QueryParameters query)
    {
        var url = new UrlWriter();
        query.AppendTo(ref url);
        return url.Finish();
    }

    private static object Value(Type type, string text)
    {
        if (type.IsArray)
        {
            string[] items = text.Split(',');
            var values = Array.CreateInstance(type.GetElementType()!, items.Length);
            for (int i = 0; i < items.Length; i++)
            {
                values.SetValue(Value(type.GetElementType()!, items[i]), i);
            }

            return values;
        }

        Type value = Nullable.GetUnderlyingType(type) ?? type;
        return value.IsAssignableTo(typeof(IOpenEnum))
            ? Activator.CreateInstance(value, text)!
            : Convert.ChangeType(text, value, CultureInfo.InvariantCulture);
    }
}
