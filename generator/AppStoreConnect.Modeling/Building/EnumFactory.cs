using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Makes open enums.</summary>
internal static class EnumFactory
{
    /// <summary>The open enum of a key, its values in ordinal order.</summary>
    public static EnumModel Make(TypeKey key, TypeNames names, Families families)
    {
        TypeUse use = names.Survey.Uses[key];
        string className = names.ClassOf(key);
        var scope = new NameScope([.. ReservedNames.EnumMembers, className]);
        return new EnumModel
        {
            ClassName = className,
            Family = families.OfPart(key, className),
            Sources = use.Places.Select(place => place.ToString()).ToEquatableArray(),
            Values = use.Values.Select(value => new EnumValue(scope.Take(value, Candidates(value, className), out _), value)).ToEquatableArray(),
            IsAnswered = use.IsAnswered,
        };
    }

    // "-name" sorts descending; of two values that differ by case only, the name says so.
    private static IEnumerable<string> Candidates(string value, string className)
    {
        bool descends = value.Length > 1 && value[0] == '-';
        string name = ValueNames.Of(descends ? value.Substring(1) : value, className) + (descends ? "Descending" : "");
        yield return name;
        yield return name + (value.Any(char.IsLower) ? "Lower" : "Upper");
        yield return name + "Other";
    }
}
