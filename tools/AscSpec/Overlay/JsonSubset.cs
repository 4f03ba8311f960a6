using Newtonsoft.Json.Linq;

namespace AscSpec.Overlay;

/// <summary>Checks whether a JSON value contains another.</summary>
internal static class JsonSubset
{
    /// <summary>Whether <paramref name="part"/> is contained: every member of an object, every entry of an array, or an equal value.</summary>
    public static bool Contains(JToken whole, JToken part) => (whole, part) switch
    {
        (JObject outer, JObject inner) => inner.Properties().All(property => outer[property.Name] is { } value && Contains(value, property.Value)),
        (JArray outer, JArray inner) => inner.All(entry => outer.Any(item => Contains(item, entry))),
        _ => JToken.DeepEquals(whole, part),
    };
}
