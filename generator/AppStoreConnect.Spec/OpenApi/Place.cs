using System.Text;

namespace AppStoreConnect.Spec.OpenApi;

/// <summary>A place in a document. The JSON pointer is built only when a problem is reported.</summary>
internal sealed class Place(Place? parent, string? key, int index)
{
    public static readonly Place Root = new(null, "", 0);

    public Place Child(string key) => new(this, key, 0);

    public Place Child(int index) => new(this, null, index);

    /// <summary>Returns the place of a local JSON pointer, such as <c>/components/schemas/A</c>.</summary>
    public static Place Of(IEnumerable<string> keys) => keys.Aggregate(Root, (place, key) => place.Child(key));

    public string ToPointer()
    {
        var keys = new Stack<string>();
        for (Place place = this; place.Parent is not null; place = place.Parent)
        {
            keys.Push(place.Key);
        }

        var pointer = new StringBuilder();
        foreach (string key in keys)
        {
            pointer.Append('/').Append(key.Replace("~", "~0").Replace("/", "~1"));
        }

        return pointer.ToString();
    }

    private Place? Parent { get; } = parent;

    private string Key => key ?? index.ToString(CultureInfo.InvariantCulture);
}
