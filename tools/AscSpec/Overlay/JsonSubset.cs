using Newtonsoft.Json.Linq;

namespace AscSpec.Overlay;

/// <summary>Whether a JSON value says at least what another says.</summary>
internal static class JsonSubset
{
    /// <summary>Objects: every member of <paramref name="part"/> is contained; arrays: every entry is; other values are equal.</summary>
    public static bool Contains(JToken whole, JToken part) => (whole, part) switch
    {
        (JObject outer, JObject inner) => inner.Properties().All(property => outer[property.Name] is { } value && Contains(value, property.Value)),
        (JArray outer, JArray inner) => inner.All(entry => outer.Any(item => Contains(item, entry))),
        _ => JToken.DeepEquals(whole, part),
    };
}
