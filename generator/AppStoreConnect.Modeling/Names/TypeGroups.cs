namespace AppStoreConnect.Modeling;

/// <summary>
/// Groups places of the document with the same meaning into one type. A group's values are the union of its places' values, so that a value
/// that Apple adds in one place neither renames nor splits a type: open enums accept it everywhere.
/// </summary>
internal sealed partial class TypeGroups
{
    private readonly Dictionary<TypeKey, TypeGroup> _byPlace = [];
    private readonly HashSet<TypeKey> _found = [];
    private readonly IReadOnlyList<TypeGroup> _groups;

    public TypeGroups(IReadOnlyList<TypeGroup> groups)
    {
        _groups = groups;
        foreach (TypeGroup group in groups)
        {
            foreach (TypeKey place in group.Places)
            {
                _byPlace.Add(place, group);
            }
        }
    }

    /// <summary>Returns the key of a place's group, or the place's own key if no group contains it.</summary>
    public TypeKey Resolve(TypeKey place)
    {
        TypeKey anywhere = place with { Owner = TypeGroup.AnyOwner };
        TypeKey listed = _byPlace.ContainsKey(place) ? place : anywhere;
        if (!_byPlace.TryGetValue(listed, out TypeGroup? group))
        {
            return place;
        }

        _found.Add(listed);
        return group.Key;
    }

    /// <summary>
    /// Returns places that the document does not have, although it has others of the same group: Apple moved or removed them. A group without any
    /// places belongs to another document, and places with any owner cannot be missing.
    /// </summary>
    public IEnumerable<(TypeGroup Group, TypeKey Place)> Gone() =>
        from @group in _groups
        where @group.Places.Any(place => place.Owner != TypeGroup.AnyOwner && _found.Contains(place))
        from place in @group.Places
        where place.Owner != TypeGroup.AnyOwner && !_found.Contains(place)
        select (@group, place);
}
