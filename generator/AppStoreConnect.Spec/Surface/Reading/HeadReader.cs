using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Reading;

/// <summary>Reads the lines about the whole document.</summary>
internal sealed class HeadReader
{
    private readonly SortedDictionary<string, string> _platforms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _schemes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _unread = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _required = new(StringComparer.Ordinal);
    private readonly List<string> _servers = [];
    private string? _openApi;
    private string? _title;
    private string? _version;

    /// <summary>Reads a line after <c># </c>.</summary>
    public void Read(ref LineCursor line)
    {
        switch (line.Plain(TokenKind.Name))
        {
            case "openapi":
                _openApi = Once(ref line, _openApi);
                if (!_openApi.StartsWith("3.", StringComparison.Ordinal))
                {
                    throw line.Fail("a version such as 3.0.1 before this");
                }

                break;
            case "title":
                _title = Once(ref line, _title);
                break;
            case "version":
                _version = Once(ref line, _version);
                break;
            case "platform":
                line.Expect(" ");
                Add(ref line, _platforms, canonical: text => text);
                break;
            case "server":
                line.Expect(FormattableString.Invariant($" {_servers.Count + 1:D3} "));
                _servers.Add(line.Word(TokenKind.Value, "an address"));
                break;
            case "security" when line.Take(" scheme "):
                Add(ref line, _schemes, JsonText.Canonical);
                break;
            case "security" when line.Take(" required "):
                _required.Add(line.Word(TokenKind.Value, "a security scheme"));
                break;
            case "unread":
                line.Expect(" ");
                Add(ref line, _unread, JsonText.Canonical);
                break;
            default:
                throw line.Fail("openapi, platform, security scheme, security required, server, title, unread or version before this");
        }

        line.ExpectEnd();
    }

    public ApiDescription Build(EquatableArray<ApiPath> paths, EquatableArray<ApiSchemaComponent> schemas) => new()
    {
        OpenApiVersion = _openApi ?? throw Missing("openapi"),
        Title = _title ?? throw Missing("title"),
        Version = _version ?? throw Missing("version"),
        Platforms = _platforms.ToEquatableArray(),
        Servers = _servers.ToEquatableArray(),
        SecuritySchemes = _schemes.ToEquatableArray(),
        Security = _required.ToEquatableArray(),
        Unread = _unread.ToEquatableArray(),
        Paths = paths,
        Schemas = schemas,
    };

    private static string Once(ref LineCursor line, string? before)
    {
        line.Expect(" ");
        return before is null ? line.Word(TokenKind.Value, "a value") : throw line.Fail("this only once");
    }

    private static void Add(ref LineCursor line, SortedDictionary<string, string> pairs, Func<string, string?> canonical)
    {
        string name = line.Word(TokenKind.Id, "a name");
        line.Expect(" ");
        string value = canonical(line.Word(TokenKind.Value, "a value")) ?? throw line.Fail("JSON before this");
        if (pairs.ContainsKey(name))
        {
            throw line.Fail($"'{name}' only once");
        }

        pairs.Add(name, value);
    }

    private static SurfaceFormatException Missing(string name) => new(1, $"a line that begins with '# {name} '", "none in the file");
}
