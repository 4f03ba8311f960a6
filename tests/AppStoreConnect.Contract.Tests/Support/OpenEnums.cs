using System.Collections.Concurrent;
using System.Reflection;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>The known values of open enums.</summary>
internal static class OpenEnums
{
    private static readonly ConcurrentDictionary<Type, HashSet<string>> s_values = new();

    /// <summary>Returns the values of the static members of an open enum.</summary>
    public static HashSet<string> Values(Type type) => s_values.GetOrAdd(type, static type =>
    [
        .. type.GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Where(property => property.PropertyType == type)
            .Select(property => ((IOpenEnum)property.GetValue(null)!).Value),
    ]);

    /// <summary>Compares the values of a call's parameters with the members of the enums that they take.</summary>
    public static void OfParameters(AppStoreConnectClient client, DocumentedCall call, Failures failures)
    {
        var method = ClientMethod.Find(BuilderTree.Find(client, call.Path.Path, Enumerable.Repeat("1", 9)), call);
        foreach (ApiParameter parameter in call.Operation.Parameters.Where(parameter => parameter.In == "query"))
        {
            Type type = QueryMembers.ValueType(QueryMembers.Of(method.QueryType)[parameter.Name]);
            if (Resolve(parameter.Schema) is not { Count: > 0 } values)
            {
                continue;
            }

            string[] missing = type.IsAssignableTo(typeof(IOpenEnum)) ? [.. values.Where(value => !Values(type).Contains(value))] : [.. values];
            if (missing.Length > 0)
            {
                failures.Add(call, $"{parameter.Name}: {type.Name} has no {string.Join(", ", missing.Take(5))}.");
            }
        }
    }

    private static EquatableArray<string>? Resolve(ApiSchema schema)
    {
        ApiSchema resolved = ApiDocument.Resolve(schema);
        return resolved.Items is { } items ? Resolve(items) : resolved.Enum;
    }
}
