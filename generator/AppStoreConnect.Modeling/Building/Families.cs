namespace AppStoreConnect.Modeling;

/// <summary>
/// Which classes stand in one file: a resource, what creates and updates it, what is inside it, its versions, and the resources that
/// carry its name on: <c>AppStoreVersion</c> and <c>AppStoreVersionLocalization</c>.
/// </summary>
internal sealed class Families
{
    private readonly ComponentNames _components;
    private readonly RoleFinder _roles;
    private readonly HashSet<string> _resources;

    public Families(RoleFinder roles, ComponentNames components)
    {
        _components = components;
        _roles = roles;
        _resources = new(roles.All(SchemaRole.Resource).Select(name => Unversioned(components.ClassOf(name)!)), StringComparer.Ordinal);
    }

    /// <summary>The family of a resource, or of a collection of resources in the singular.</summary>
    public string OfResource(string name)
    {
        // One word says too little: AppClip is no part of App.
        List<string> words = Identifier.Words(Unversioned(name));
        return Enumerable.Range(2, Math.Max(0, words.Count - 2)).Select(count => string.Concat(words.Take(count))).FirstOrDefault(_resources.Contains)
            ?? string.Concat(words);
    }

    /// <summary>The family of an enum or object: that of what its key (<c>Build.icon</c>, <c>fields:apps</c>, <c>sort:App</c>) says it is of.</summary>
    /// <param name="key">The key.</param>
    /// <param name="className">Its class.</param>
    public string OfPart(string key, string className)
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

    private string? Owner(string key)
    {
        string[] parameter = key.Split(':');
        if (parameter.Length > 1)
        {
            // What stands after the colon is text of the document's, unless it is a class of ours.
            string of = parameter[parameter.Length - 1];
            return parameter[0] != "fields" ? (_resources.Contains(Unversioned(of)) ? of : null)
                : _components.ResourcesOf(of) is [string first, ..] ? _components.ClassOf(first) : null;
        }

        string component = key.Split('.')[0];
        return _roles.Of(component).Role == SchemaRole.ItemPage ? ModelFactory.ItemName(component) : _components.ClassOf(component);
    }

    private static string Unversioned(string name) =>
        name.Length > 2 && name[name.Length - 2] == 'V' && char.IsDigit(name[name.Length - 1]) ? name.Substring(0, name.Length - 2) : name;
}
