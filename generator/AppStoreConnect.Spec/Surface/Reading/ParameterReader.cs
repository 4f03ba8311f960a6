using AppStoreConnect.Spec.Facts;
using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Reading;

/// <summary>A parameter whose schema may be an enumeration that is listed in other lines.</summary>
internal sealed record ParameterDraft(ApiParameter Parameter, int Line)
{
    public bool IsShared { get; init; }

    public bool IsArray { get; init; }

    public string[] More { get; init; } = [];

    public string[] Less { get; init; } = [];

    public bool IsExact => More.Length == 0 && Less.Length == 0;
}

/// <summary>Reads parameters.</summary>
internal sealed class ParameterReader(SchemaParser schemas)
{
    private static readonly ApiSchema s_pending = new();

    public ParameterDraft Read(ref LineCursor line)
    {
        int number = line.Number;
        string place = ReadPlace(ref line);
        string name = line.Word(TokenKind.Parameter, "a parameter's name");
        ApiSchema schema = s_pending;
        bool isArray = true;
        string[] more = [], less = [];
        bool shared = IsBare(ref line);
        if (!shared)
        {
            line.Expect(" ");
            shared = line.IsAt(Keywords.Enum) && TakeEnum(ref line);
            isArray = false;
        }

        if (shared)
        {
            more = ReadValues(ref line, " +");
            less = ReadValues(ref line, " -");
        }
        else
        {
            schema = schemas.Parse(ref line, level: 1);
            isArray = schema.Type == ApiSchemaType.Array;
        }

        bool required = ParameterDefaults.Required(place);
        required = line.Take(required ? " optional" : " required") ? !required : required;
        bool deprecated = line.Take(" deprecated");
        string? style = line.Take(" style=") ? ReadName(ref line, "a style") : ParameterDefaults.Style(place);
        bool? explode = line.Take(" explode=") ? ReadExplode(ref line) : ParameterDefaults.Explode(place, isArray);
        line.ExpectEnd();
        var parameter = new ApiParameter
        {
            Name = name,
            In = place,
            Required = required,
            Deprecated = deprecated,
            Style = style,
            Explode = explode,
            Schema = schema,
        };
        return new(parameter, number) { IsShared = shared, IsArray = isArray, More = more, Less = less };
    }

    private static string ReadPlace(ref LineCursor line) =>
        line.Take("path:") ? "path" : line.Take("header:") ? "header" : line.Take("cookie:") ? "cookie" : "query";

    // Nothing follows, or nothing that can start a schema.
    private static bool IsBare(ref LineCursor line) =>
        line.IsAtEnd || line.IsAt(" +") || line.IsAt(" -")
        || IsAtWord(ref line, " required") || IsAtWord(ref line, " optional") || IsAtWord(ref line, " deprecated")
        || line.IsAt(" style=") || line.IsAt(" explode=");

    private static bool IsAtWord(ref LineCursor line, string word) => line.IsAt(word) && (line.IsAt(word + " ") || line.EndsWith(word));

    private static bool TakeEnum(ref LineCursor line) => IsAtWord(ref line, Keywords.Enum) && line.Take(Keywords.Enum);

    private static string[] ReadValues(ref LineCursor line, string sign)
    {
        List<string>? values = null;
        while (line.Take(sign))
        {
            (values ??= []).Add(line.Word(TokenKind.Value, "a value"));
        }

        return values is null ? [] : [.. values];
    }

    private static string? ReadName(ref LineCursor line, string what) => line.Take('-') ? null : line.Word(TokenKind.Parameter, what);

    private static bool? ReadExplode(ref LineCursor line) =>
        line.Take('-') ? null : line.Take("true") ? true : line.Take("false") ? false : throw line.Fail("true, false or -");
}
