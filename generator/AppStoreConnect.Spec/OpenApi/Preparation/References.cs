using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>
/// Resolves references. Objects that references lead through are indexed once, because looking up a member in a JSON element
/// is linear, which for many references into a long list of components takes longer than everything else.
/// </summary>
internal sealed class References(JsonElement root)
{
    private const string Schemas = "#/components/schemas";
    private Dictionary<string, JsonElement>? _schemas;
    private readonly Dictionary<string, Dictionary<string, JsonElement>> _indexes = new(StringComparer.Ordinal);

    public bool HasSchema(string name)
    {
        _schemas ??= TryResolve(Schemas, out JsonElement schemas, out _) && schemas.ValueKind == JsonValueKind.Object ? Index(Schemas, schemas) : [];
        return _schemas.ContainsKey(name);
    }

    /// <summary>Resolves a reference. Returns false for references to other documents or to nothing.</summary>
    public bool TryResolve(string reference, out JsonElement element, out Place place)
    {
        element = root;
        place = Place.Root;
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return false;
        }

        for (int start = 1; start >= 0;)
        {
            int end = reference.IndexOf('/', start + 1);
            string key = LocalPointer.Unescape(reference.Substring(start + 1, (end < 0 ? reference.Length : end) - start - 1));
            if (!TryEnter(reference.Substring(0, start), element, key, out element))
            {
                return false;
            }

            place = place.Child(key);
            start = end;
        }

        return true;
    }

    private bool TryEnter(string container, JsonElement element, string key, out JsonElement member)
    {
        member = default;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return Index(container, element).TryGetValue(key, out member);
            case JsonValueKind.Array
                when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < element.GetArrayLength():
                member = element[index];
                return true;
            default:
                return false;
        }
    }

    private Dictionary<string, JsonElement> Index(string container, JsonElement element)
    {
        if (!_indexes.TryGetValue(container, out Dictionary<string, JsonElement>? index))
        {
            _indexes.Add(container, index = new(StringComparer.Ordinal));
            foreach (JsonProperty member in element.EnumerateObject())
            {
                string name = member.Name;
                // The first of two members with the same name wins, as everywhere.
                if (!index.ContainsKey(name))
                {
                    index.Add(name, member.Value);
                }
            }
        }

        return index;
    }
}
