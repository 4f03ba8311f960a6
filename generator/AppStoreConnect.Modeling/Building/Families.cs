namespace AppStoreConnect.Modeling;

/// <summary>
/// Groups classes into files: a resource, its create and update requests, its nested objects, its versions, and the resources that
/// extend its name, such as <c>AppStoreVersion</c> and <c>AppStoreVersionLocalization</c>.
/// </summary>
internal sealed class Families
{
    private readonly TypeNames _names;
    private readonly RoleFinder _roles;
    private readonly HashSet<string> _resources;

    public Families(RoleFinder roles, TypeNames names)
    {
        _names = names;
        _roles = roles;
        _resources = new(roles.All(SchemaRole.Resource).Select(name => Unversioned(names.ClassOf(name)!)), StringComparer.Ordinal);
    }

    /// <summary>Returns the family of a resource, or of a collection of resources in the singular.</summary>
    public string OfResource(string name)
    {
        // One word is not enough: AppClip isn't part of App.
        List<string> words = Identifier.Words(Unversioned(name));
        return Enumerable.Range(2, Math.Max(0, words.Count - 2)).Select(count => string.Concat(words.Take(count))).FirstOrDefault(_resources.Contains)
            ?? string.Concat(words);
    }

    /// <summary>Returns the family of an enum or object: that of its owner.</summary>
    /// <param name="key">The key.</param>
    /// <param name="className">Its class.</param>
    public string OfPart(TypeKey key, string className)
    {
        string owner = Owner(key) ?? className;
        List<string> words = Identifier.Words(Unversioned(owner));
        for (int count = words.Count; count > 0; count--)
        {
            string name = string.Concat(words.Take(count));
            if (_resources.Contains(name))
            {
                return OfResource(name);
            }
        }

        return owner;
    }

    // A parameter of a path without a resource is text of the document. Its enum is a separate family.
    private string? Owner(TypeKey key) => key.Kind switch
    {
        TypeKeyKind.Fields => _roles.ResourcesOf(key.Owner) is [string first, ..] ? _names.ClassOf(first) : null,
        _ when key.IsParameter => _names.OwnerOf(key) is { } of && _resources.Contains(Unversioned(of)) ? of : null,
        TypeKeyKind.Component => _names.ClassOf(key),
        _ => _names.OwnerOf(key),
    };

    private static string Unversioned(string name) =>
        name.Length > 2 && name[name.Length - 2] == 'V' && char.IsDigit(name[name.Length - 1]) ? name.Substring(0, name.Length - 2) : name;
}
