namespace AppStoreConnect.Spec;

/// <summary>A place to find in a JSON text, with the places to find within it.</summary>
internal sealed class JsonPlace(JsonPlace? parent = null)
{
    private Dictionary<string, JsonPlace>? _children;

    /// <summary>The offset of the place, or null until it is found.</summary>
    public int? Offset { get; set; }

    /// <summary>The offset of the place, or of its nearest container that was found.</summary>
    public int Nearest => Offset ?? parent?.Nearest ?? 0;

    public bool HasChildren => _children is not null;

    /// <summary>Returns the place of a member or an item, or null if it is not one to find.</summary>
    public JsonPlace? Child(string key) => _children is not null && _children.TryGetValue(key, out JsonPlace? child) ? child : null;

    /// <summary>Returns the place of a JSON pointer relative to this place. Adds it if necessary.</summary>
    public JsonPlace Descend(string pointer)
    {
        JsonPlace place = this;
        foreach (string key in pointer.Split('/').Skip(1).Select(key => key.Replace("~1", "/").Replace("~0", "~")))
        {
            place._children ??= new(StringComparer.Ordinal);
            if (!place._children.TryGetValue(key, out JsonPlace? child))
            {
                place._children.Add(key, child = new(place));
            }

            place = child;
        }

        return place;
    }
}
