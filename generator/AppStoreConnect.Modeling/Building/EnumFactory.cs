using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Creates open enums.</summary>
internal static class EnumFactory
{
    private static readonly HashSet<string> s_baseMembers = NameScope.Reserve(ReservedNames.EnumMembers);

    /// <summary>Creates the open enum for a key, with its values in ordinal order.</summary>
    public static EnumModel Make(TypeKey key, TypeNames names, Families families)
    {
        TypeUse use = names.Survey.Uses[key];
        string className = names.ClassOf(key);
        var scope = NameScope.OfMembers(s_baseMembers, className);
        return new EnumModel
        {
            ClassName = className,
            Family = families.OfPart(key, className),
            Sources = use.Places.Select(place => place.ToString()).ToEquatableArray(),
            Uses = Uses(use, names).ToEquatableArray(),
            Content = key.Kind switch
            {
                TypeKeyKind.Fields => EnumContent.Fields,
                TypeKeyKind.Include => EnumContent.Relationships,
                TypeKeyKind.Sort => EnumContent.Orders,
                _ when use.Places.Count > 0 && use.Places.All(place => place.Kind == TypeKeyKind.Sort) => EnumContent.Orders,
                _ => EnumContent.Values,
            },
            Values = use.Values.Select(value => new EnumValue(scope.Take(value, Candidates(value, className), out _), value)).ToEquatableArray(),
            IsAnswered = use.IsAnswered,
        };
    }

    // Members and parameters are more informative than the name of a component.
    private static IEnumerable<string> Uses(TypeUse use, TypeNames names)
    {
        TypeKey[] places = [.. use.Places.Concat(use.Mentions).Where(place => place.Kind != TypeKeyKind.Component).Distinct().OrderBy(place => place)];
        return (places.Length > 0 ? places : [.. use.Places]).Select(place => place.Kind switch
        {
            TypeKeyKind.Property => names.OwnerOf(place) + "." + place.Name,
            TypeKeyKind.Fields => place.Owner,
            TypeKeyKind.Include or TypeKeyKind.Sort => names.OwnerOf(place),
            TypeKeyKind.Parameter => place.Name,
            _ => place.Owner,
        }).Distinct(StringComparer.Ordinal);
    }

    // "-name" sorts in descending order. If two values differ only in case, their names say so.
    private static IEnumerable<string> Candidates(string value, string className)
    {
        bool descends = value.Length > 1 && value[0] == '-';
        string name = ValueNames.Of(descends ? value.Substring(1) : value, className) + (descends ? "Descending" : "");
        yield return name;
        yield return name + (value.Any(char.IsLower) ? "Lower" : "Upper");
        yield return name + "Other";
    }
}
