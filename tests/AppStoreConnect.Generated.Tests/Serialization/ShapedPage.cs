using System.Text;

namespace AppStoreConnect.Tests.Serialization;

/// <summary>A page of apps in which one place in each resource or in the document has a certain value.</summary>
/// <param name="What">The place and the value, for messages.</param>
/// <param name="Json">The page.</param>
internal sealed record ShapedPage(string What, byte[] Json)
{
    private const int Apps = 20;

    private static readonly string[] s_places = ["attributes", "attribute", "relationships", "relationship", "data", "linkage", "links", "self", "meta", "included", "item", "unknown"];

    // The innermost value and the nesting around it.
    private static readonly string[] s_cores = ["null", "1", "1.5e99", "true", "\"x\"", "\"\\u00e4\"", "[]", "{}", "[null,1]", "{\"id\":1,\"type\":[]}"];
    private static readonly (string Open, string Close)[] s_nests = [("[", "]"), ("{\"a\":", "}"), ("[1,", ",2]"), ("{\"data\":[", "]}")];

    /// <summary>Pages like those of the service, with few attributes, ids of relationships, and members that this client does not know yet.</summary>
    public static byte[][] WellFormed { get; } =
    [
        Page("attribute", "\"x\""),
        Page("relationship", "{\"data\":[{\"type\":\"builds\",\"id\":\"1\"}]}"),
        Page("unknown", "1"),
        Page("item", "{\"type\":\"builds\",\"id\":\"1\",\"attributes\":{\"version\":\"1\"}}"),
    ];

    /// <summary>Every kind of value in every place, nested to a depth.</summary>
    public static IEnumerable<ShapedPage> Odd(int depth) =>
        from place in s_places
        from nest in s_nests
        from core in s_cores
        let value = Nested(nest.Open, core, nest.Close, depth - 1)
        select new ShapedPage($"{(value.Length > 40 ? value[..40] + "…" : value)} as {place}", Page(place, value));

    private static string Nested(string open, string core, string close, int depth) =>
        new StringBuilder().Insert(0, open, depth).Append(core).Insert(open.Length * depth + core.Length, close, depth).ToString();

    private static byte[] Page(string place, string value)
    {
        string app = place switch
        {
            "attributes" => $"\"attributes\":{value}",
            "attribute" => $"\"attributes\":{{\"name\":{value},\"bundleId\":{value},\"sku\":{value}}}",
            "unknown" => $"\"attributes\":{{\"unheardOf\":{value},\"unheardOfToo\":{value}}}",
            "relationships" => $"\"relationships\":{value}",
            "relationship" => $"\"relationships\":{{\"builds\":{value},\"ciProduct\":{value}}}",
            "data" => $"\"relationships\":{{\"builds\":{{\"data\":{value}}},\"ciProduct\":{{\"data\":{value}}}}}",
            "linkage" => $"\"relationships\":{{\"builds\":{{\"data\":[{value},{value}]}}}}",
            "links" => $"\"links\":{value}",
            "self" => $"\"links\":{{\"self\":{value}}}",
            "meta" => $"\"relationships\":{{\"builds\":{{\"meta\":{value},\"links\":{value}}}}}",
            _ => "\"attributes\":{\"name\":\"x\"}",
        };
        string included = place switch
        {
            "included" => value,
            "item" => $"[{string.Join(',', Enumerable.Repeat(value, Apps))}]",
            _ => "[]",
        };
        string apps = string.Join(',', Enumerable.Range(1, Apps).Select(i => $"{{\"type\":\"apps\",\"id\":\"{i}\",{app}}}"));
        return Encoding.UTF8.GetBytes($"{{\"data\":[{apps}],\"included\":{included}}}");
    }
}
