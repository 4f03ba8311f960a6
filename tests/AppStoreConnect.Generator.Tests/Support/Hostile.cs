using System.Text.Json.Nodes;

namespace AppStoreConnect.Generator.Tests.Support;

/// <summary>A document in which every name and value tries to escape from where it is written.</summary>
internal static class Hostile
{
    /// <summary>The class that hostile texts try to declare.</summary>
    public const string Injected = "Zz";

    /// <summary>A character that is a surrogate pair.</summary>
    public const string Emoji = "\U0001F34E";

    /// <summary>Names for schemas, properties, enum values, parameters, segments, and types.</summary>
    public static readonly string[] Texts =
    [
        "*/ class Zz { } /*", "\"; class Zz { } //", "\n}\nclass Zz { }\n", "\r\nclass Zz { }", "</summary><script>Injected</script>",
        "\u2028class Zz { }", "\u2029Injected", "\u0085Injected", "{{{ Injected", "}}} Injected", "\\u0022Injected", "\\", "\\\"", "'", "\"\"\"",
        "@Injected", "$\"{Injected}\"", "#if Injected", "#pragma warning restore", "// Injected", "/// <inheritdoc/>", "\u202eInjected", "\u200bInjected",
        "\0Injected", "\u0001", " ", "a b", "  ", "_", "__", "1", "1st", "-", "--", "-1", "class", "event", "namespace", "async", "await", "field", "value", "record",
        "required", "file", "dynamic", "var", "nameof", "global", "args", "where", "yield", "get", "set", "true", "null", "this", "base", "string", "Injected<T>",
        "Injected[]", "Injected?", "Injected()", "System.Environment.Exit(1)", "global::System.Console", "é", "ß", "ı", "İ", "i", "I", "ⅷ", "ﬁ", "\u0301", Emoji, Emoji + "x",
        "日本", "a-b", "a_b", "a.b", "aB", "AB", "ab", "&amp;", "<", "%00", "{id}", "{0}", "\uFEFF", "\u00AD", "~", "~1", "/", "//", "?", "#", "http://Injected/", "$ref",
        "Injected.data", "#Injected", "fields:Injected", "x.y.z", "-x", "x", "X", "toString", "GetHashCode", "getHashCode", "Equals", "Finalize", "MemberwiseClone",
        "id", "Id", "included", "Included", "resourceType", "type", "Type", "links", "meta", "data", "attributes", "relationships", "additionalData", "self",
        new string('x', 3000), new string('w', 90) + " " + new string('y', 90), string.Concat(Enumerable.Repeat("VeryLong", 60)),
    ];

    /// <summary>The document.</summary>
    public static JsonObject Document()
    {
        JsonObject document = JsonNode.Parse(Orchard.Text)!.AsObject();
        JsonObject schemas = document["components"]!["schemas"]!.AsObject();
        JsonObject paths = document["paths"]!.AsObject();
        string[] names = [.. Texts.Concat(ReservedNames()).Append("").Distinct(StringComparer.Ordinal)];
        for (int i = 0; i < names.Length; i++)
        {
            AddSchemas(schemas, names, i);
        }

        foreach (string name in names.Where(name => name.Length > 0))
        {
            AddPaths(paths, name);
        }

        AddEverywhere(schemas, paths, names);
        return document;
    }

    /// <summary>Names of types and members that hand-written or emitted code uses.</summary>
    private static IEnumerable<string> ReservedNames() =>
        Modeling.ReservedNames.Versions.Concat(Modeling.ReservedNames.ResourceMembers).Concat(Modeling.ReservedNames.BuilderMembers)
            .Concat(Modeling.ReservedNames.EnumMembers).Concat(Modeling.ReservedNames.QueryMembers).Concat(HandWritten.Names());

    private static void AddSchemas(JsonObject schemas, string[] names, int i)
    {
        string name = names[i];
        JsonArray values = [name, "OTHER"];
        JsonObject holder = (i % 4) switch
        {
            0 => Resource(name),
            1 => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [name] = new JsonObject { ["type"] = "string", ["enum"] = values } } },
            2 => new JsonObject { ["type"] = "string", ["enum"] = values },
            _ => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["data"] = Resource(name), [name] = Text() } },
        };
        schemas.TryAdd(name, holder);
    }

    private static JsonObject Resource(string type) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("type", "id"),
        ["properties"] = new JsonObject
        {
            ["id"] = Text(),
            ["type"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(type) },
            ["attributes"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { [type] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [type] = Text(), ["x"] = Text() } } },
            },
        },
    };

    private static void AddPaths(JsonObject paths, string name)
    {
        JsonObject answer = new()
        {
            ["description"] = name,
            ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference("OrchardResponse") }, [name + "/" + name] = new JsonObject() }
        };
        JsonObject operation = new()
        {
            ["operationId"] = name,
            ["tags"] = new JsonArray(name),
            ["parameters"] = new JsonArray(new JsonObject
            {
                ["name"] = name,
                ["in"] = "query",
                ["schema"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(name, "-" + name) } },
            }),
            ["responses"] = new JsonObject { ["200"] = answer },
        };
        paths.TryAdd("/v1/" + name, new JsonObject { ["get"] = operation });
        paths.TryAdd("/v1/orchards/{id}/" + name, new JsonObject { ["get"] = operation.DeepClone() });
    }

    // A resource, request, object, enum, and query with all the names at once.
    private static void AddEverywhere(JsonObject schemas, JsonObject paths, string[] names)
    {
        JsonObject Members(Func<string, JsonObject> of) => new(names.Select(name => KeyValuePair.Create(name, (JsonNode?)of(name))));
        JsonObject attributes = new() { ["type"] = "object", ["properties"] = Members(_ => Text()) };
        JsonObject relationships = new() { ["type"] = "object", ["properties"] = Members(_ => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["data"] = Linkage() } }) };
        JsonObject request = new()
        {
            ["type"] = "object",
            ["required"] = new JsonArray("data"),
            ["properties"] = new JsonObject
            {
                ["data"] = new JsonObject
                {
                    ["type"] = "object",
                    ["required"] = new JsonArray("type", "attributes"),
                    ["properties"] = new JsonObject { ["type"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("orchards") }, ["attributes"] = attributes.DeepClone() },
                },
            },
        };
        request["properties"]!["data"]!["properties"]!["attributes"]!["required"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]);
        JsonObject all = schemas["Gate"]!.AsObject();
        all["properties"]!["attributes"] = attributes;
        schemas["Person"]!["properties"]!["relationships"] = relationships;
        schemas["SeedCreateRequest"] = request;
        schemas["Branch"]!["properties"] = Members(_ => Text());
        schemas["TreeKind"]!["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]);
        paths["/v1/orchards"]!["get"]!["parameters"] = new JsonArray([.. names.Select(name => new JsonObject { ["name"] = name, ["in"] = "query", ["schema"] = Text() })]);
    }

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    private static JsonObject Linkage() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["id"] = Text(), ["type"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("orchards") } },
    };
}
