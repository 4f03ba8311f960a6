using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Names the values of open enums.</summary>
internal static class EnumFactory
{
    /// <summary>The open enum of a key, its values in ordinal order.</summary>
    public static EnumModel Make(string key, NamedTypes names, Families families)
    {
        var scope = new NameScope([.. ReservedNames.EnumMembers, names.EnumClass(key)]);
        var values = new List<EnumValue>();
        foreach (string value in names.EnumValues(key))
        {
            values.Add(new EnumValue(scope.Take(value, Candidates(value), out _), value));
        }

        return new EnumModel
        {
            ClassName = names.EnumClass(key),
            Family = families.OfPart(key, names.EnumClass(key)),
            Source = key.TrimStart('#'),
            Values = values.ToEquatableArray(),
            IsAnswered = IsAnswered(key),
        };
    }

    // Keys of query parameters have a colon: fields:apps, include:App, filter[x]:App.
    private static bool IsAnswered(string key) => key.IndexOf(':') < 0;

    // "-name" sorts descending; of two values that differ by case only, the name says so.
    private static IEnumerable<string> Candidates(string value)
    {
        bool descends = value.Length > 1 && value[0] == '-';
        string name = Identifier.Pascal(descends ? value.Substring(1) : value) + (descends ? "Descending" : "");
        yield return name;
        yield return name + (value.Any(char.IsLower) ? "Lower" : "Upper");
        yield return name + "Other";
    }
}
