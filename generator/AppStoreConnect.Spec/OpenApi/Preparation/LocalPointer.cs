using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>References within the document: <c>#/components/schemas/App</c>.</summary>
internal static class LocalPointer
{
    private const string Schemas = "#/components/schemas/";

    /// <summary>The name of the component schema that a reference names; null for a reference to anything else.</summary>
    public static string? SchemaName(string reference)
    {
        if (!reference.StartsWith(Schemas, StringComparison.Ordinal))
        {
            return null;
        }

        string rest = reference.Substring(Schemas.Length);
        return rest.IndexOf('/') >= 0 ? null : Unescape(rest);
    }

    /// <summary>The reference to a component schema, escaped for a JSON pointer in a URI fragment.</summary>
    public static string ToSchema(string name) => Schemas + Uri.EscapeDataString(name.Replace("~", "~0").Replace("/", "~1"));

    /// <summary>Finds what a reference names; false for references out of the document and for those to nothing.</summary>
    public static bool TryResolve(JsonElement root, string reference, out JsonElement element, out Place place)
    {
        element = root;
        place = Place.Root;
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (string part in reference.Substring(2).Split('/'))
        {
            string key = Unescape(part);
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out JsonElement member))
            {
                element = member;
            }
            else if (element.ValueKind == JsonValueKind.Array
                && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                && index < element.GetArrayLength())
            {
                element = element[index];
            }
            else
            {
                return false;
            }

            place = place.Child(key);
        }

        return true;
    }

    private static string Unescape(string part) => Uri.UnescapeDataString(part).Replace("~1", "/").Replace("~0", "~");
}
