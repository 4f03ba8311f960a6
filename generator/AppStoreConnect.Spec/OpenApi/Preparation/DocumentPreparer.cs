using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>
/// Converts the document to one that Microsoft.OpenApi reads without loss: it contains only keywords that the description has a place
/// for, each with a value of the right kind. Prose is dropped, OpenAPI 3.1 is converted to 3.0, and references to parameters, responses,
/// bodies, and path items are resolved. Omitted content is reported with its place.
/// </summary>
internal sealed class DocumentPreparer
{
    /// <summary>The original version, in our own restored documents with a version other than 3.0.</summary>
    public const string VersionExtension = "x-asc-openapi";

    /// <summary>The content that the description has no place for, by pointer, in our own restored documents.</summary>
    public const string UnreadExtension = "x-asc-unread";

    private readonly PreparationContext _context;
    private readonly PathPreparer _paths;
    private readonly SchemaPreparer _schemas;
    private readonly InfoPreparer _info;
    private readonly SecurityPreparer _security;

    public DocumentPreparer(JsonElement root, ProblemList problems)
    {
        _context = new(root, problems);
        _schemas = new(_context);
        _paths = new(_context, _schemas);
        _info = new(_context);
        _security = new(_context);
    }

    /// <returns>Null if it is not an OpenAPI 3 document. A problem says so.</returns>
    public PreparedDocument? Prepare()
    {
        JsonElement root = _context.Root;
        if (Version(root) is not { } version)
        {
            return null;
        }

        var tree = new ObjectNode { ["openapi"] = "3.0.3" };
        ObjectNode paths = [], components = [];
        ArrayNode servers = [];
        foreach ((string name, JsonElement value, Place place) in _context.Members(root, Place.Root, "the document"))
        {
            switch (name)
            {
                case "openapi" or VersionExtension or "tags" or "externalDocs":
                    break;
                case "info":
                    tree["info"] = _info.Prepare(value, place);
                    break;
                case "servers":
                    servers = _info.PrepareServers(value, place);
                    break;
                case "paths":
                    paths = _paths.Prepare(value, place);
                    break;
                case "components":
                    components = PrepareComponents(value, place);
                    break;
                case UnreadExtension:
                    foreach ((string pointer, JsonElement kept, Place _) in _context.Members(value, place, "what is not read"))
                    {
                        _context.Unread[pointer] = NumberText.IsReadable(kept) ? CanonicalJson.Of(kept) : "null";
                    }

                    break;
                case "security":
                    _security.PrepareRequirements(value, place);
                    break;
                default:
                    _context.NotHeld(name, place, "the document", value);
                    break;
            }
        }

        foreach (string missing in new[] { "info", "paths" })
        {
            if (!root.TryGetProperty(missing, out _))
            {
                _context.Problems.Warning(Place.Root, $"The document has no '{missing}'.");
            }
        }

        tree["info"] ??= new ObjectNode { ["title"] = "", ["version"] = "" };
        tree["servers"] = servers;
        tree["paths"] = paths;
        tree["components"] = components;
        return new()
        {
            Tree = tree,
            OpenApiVersion = version,
            Platforms = _info.Platforms,
            SecuritySchemes = _security.Schemes,
            Security = _security.Required,
            Unread = _context.Unread.ToEquatableArray(),
            Names = _context.Names,
        };
    }

    private string? Version(JsonElement root)
    {
        string? version = null;
        if (root.ValueKind == JsonValueKind.Object)
        {
            foreach (string name in new[] { "openapi", VersionExtension })
            {
                if (root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String)
                {
                    version = value.GetString();
                }
            }
        }

        if (version?.StartsWith("3.", StringComparison.Ordinal) == true)
        {
            return version;
        }

        _context.Problems.Error(
            Place.Root,
            version is null
                ? "This is no OpenAPI 3 document: it has no 'openapi' member that gives a version."
                : $"OpenAPI {version} is not read, only 3.0 and later 3.x.");
        return null;
    }

    private ObjectNode PrepareComponents(JsonElement components, Place place)
    {
        var result = new ObjectNode();
        foreach ((string name, JsonElement value, Place at) in _context.Members(components, place, "the components"))
        {
            switch (name)
            {
                case "schemas":
                    var schemas = new ObjectNode();
                    foreach ((string schemaName, JsonElement schema, Place schemaPlace) in _context.Members(value, at, "the component schemas"))
                    {
                        schemas[_context.Names.ToPlain(schemaName)] = _schemas.Prepare(schema, schemaPlace);
                    }

                    result["schemas"] = schemas;
                    break;
                case "securitySchemes":
                    _security.PrepareSchemes(value, at);
                    break;
                case "parameters" or "responses" or "requestBodies" or "pathItems" or "examples":
                    // Read where they are referenced. Unreferenced ones have no effect.
                    break;
                default:
                    _context.NotHeld(name, at, "the components", value);
                    break;
            }
        }

        return result;
    }
}
