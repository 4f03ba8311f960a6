using System.Text;
using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Facts;

/// <summary>
/// The enumerations shared by parameters with the same name: <c>enum fields[apps] bundleId</c>. A set is identified by the name of its
/// parameter, never by its values or its users, so that a new value or a new user adds only one line.
/// </summary>
internal sealed class EnumSets
{
    private readonly Dictionary<string, EquatableArray<string>> _sets = new(StringComparer.Ordinal);

    /// <summary>Returns the set that <c>enum</c> refers to for a parameter of this name, or null if there is none.</summary>
    public EquatableArray<string>? this[string parameter] => _sets.TryGetValue(parameter, out EquatableArray<string> set) ? set : null;

    public static EnumSets Of(ApiDescription description)
    {
        var uses = new SortedDictionary<string, Dictionary<EquatableArray<string>, int>>(StringComparer.Ordinal);
        foreach (ApiParameter parameter in description.Paths.SelectMany(path => path.Parameters.Concat(path.Operations.SelectMany(operation => operation.Parameters))))
        {
            if (ValuesOf(parameter.Schema) is not { IsEmpty: false } values)
            {
                continue;
            }

            if (!uses.TryGetValue(parameter.Name, out Dictionary<EquatableArray<string>, int>? sets))
            {
                uses.Add(parameter.Name, sets = []);
            }

            sets.TryGetValue(values, out int count);
            sets[values] = count + 1;
        }

        var result = new EnumSets();
        foreach (KeyValuePair<string, Dictionary<EquatableArray<string>, int>> name in uses)
        {
            if (Prevailing(name.Value) is { } set)
            {
                result._sets.Add(name.Key, set);
            }
        }

        return result;
    }

    /// <summary>Returns the values of a plain enumeration of strings, or of an array of one, or null for anything else.</summary>
    public static EquatableArray<string>? ValuesOf(ApiSchema schema)
    {
        ApiSchema item = schema.Type == ApiSchemaType.Array && schema.Items is not null && schema == new ApiSchema { Type = ApiSchemaType.Array, Items = schema.Items }
            ? schema.Items
            : schema;
        return item.Enum is { } values && item == new ApiSchema { Type = ApiSchemaType.String, Enum = values } ? values : null;
    }

    public void AddFacts(List<string> lines)
    {
        foreach (KeyValuePair<string, EquatableArray<string>> set in _sets)
        {
            foreach (string value in set.Value)
            {
                lines.Add(new StringBuilder("enum ").AppendToken(set.Key, TokenKind.Parameter).Append(' ').AppendToken(value, TokenKind.Value).ToString());
            }
        }
    }

    // include and sort have a set for every operation, so the name does not identify one.
    private static EquatableArray<string>? Prevailing(Dictionary<EquatableArray<string>, int> sets)
    {
        KeyValuePair<EquatableArray<string>, int> most = sets
            .OrderByDescending(set => set.Value)
            .ThenByDescending(set => set.Key.Count)
            .ThenBy(set => string.Join("\n", set.Key), StringComparer.Ordinal)
            .First();
        return most.Value * 3 >= sets.Values.Sum() ? most.Key : null;
    }
}
