using System.Collections;
using System.Reflection;
using System.Text.Json;
using AppStoreConnect.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Contract.Tests.Models;

/// <summary>Compares models by everything that callers can see.</summary>
internal static class ModelComparer
{
    /// <summary>Returns the place of the first difference, or null if there is none.</summary>
    public static string? Difference(object? left, object? right, string path = "$")
    {
        if (left is null || right is null)
        {
            return ReferenceEquals(left, right) ? null : $"{path}: {left ?? "null"} and {right ?? "null"}";
        }

        if (left.GetType() != right.GetType() && !(left is IEnumerable && right is IEnumerable))
        {
            return $"{path}: {left.GetType().Name} and {right.GetType().Name}";
        }

        return left switch
        {
            UntypedNode => Json(left) == Json(right) ? null : $"{path}: {Json(left)} and {Json(right)}",
            string or IOpenEnum => left.ToString() == right.ToString() ? null : $"{path}: {left} and {right}",
            IDictionary => Members((IDictionary)left, (IDictionary)right, path),
            IncludedResources or not IEnumerable => left is Model or IncludedResources || IsRelationship(left.GetType())
                ? Visible(left, right, path)
                : left.Equals(right) ? null : $"{path}: {left} and {right}",
            _ => Items((IEnumerable)left, (IEnumerable)right, path),
        };
    }

    private static string? Visible(object left, object right, string path)
    {
        if (left is IncludedResources)
        {
            return Items((IEnumerable)left, (IEnumerable)right, path);
        }

        foreach (PropertyInfo property in left.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            // Document.Data throws if there is no data. DataOrDefault does not.
            bool isData = property.Name == "Data" && left.GetType().GetProperty("DataOrDefault") is not null;
            // A linkage to a type without a class gets its type from the property when it is written.
            bool isUntyped = left is Linkage<Resource> { Type: "" } && property.Name == nameof(Linkage<>.Type);
            if (!isData && !isUntyped && property.GetIndexParameters().Length == 0
                && Difference(property.GetValue(left), property.GetValue(right), $"{path}.{property.Name}") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? Members(IDictionary left, IDictionary right, string path)
    {
        object?[] names = [.. left.Keys];
        return left.Count != right.Count || names.Any(name => !right.Contains(name!))
            ? $"{path}: {string.Join(", ", names)} and {string.Join(", ", right.Keys.Cast<object>())}"
            : names.Select(name => Difference(left[name!], right[name!], $"{path}[{name}]")).FirstOrDefault(difference => difference is not null);
    }

    private static string? Items(IEnumerable left, IEnumerable right, string path)
    {
        object?[] ours = [.. left];
        object?[] theirs = [.. right];
        return ours.Length != theirs.Length
            ? $"{path}: {ours.Length} and {theirs.Length} items"
            : ours.Zip(theirs).Select((pair, index) => Difference(pair.First, pair.Second, $"{path}[{index}]")).FirstOrDefault(difference => difference is not null);
    }

    private static bool IsRelationship(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ToOne<>) || type.GetGenericTypeDefinition() == typeof(ToMany<>));

    private static string Json(object node)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            UntypedJson.Write(json, node);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
