using AppStoreConnect.Spec.Facts;
using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Reading;

/// <summary>A parameter whose schema may be an enumeration that other lines spell out.</summary>
internal sealed record ParameterDraft(ApiParameter Parameter, int Line)
{
    public bool IsShared { get; init; }

    public bool IsArray { get; init; }

    public IReadOnlyList<string> More { get; init; } = [];

    public IReadOnlyList<string> Less { get; init; } = [];

    public bool IsExact => More.Count == 0 && Less.Count == 0;
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
        var more = new List<string>();
        var less = new List<string>();
        bool shared = IsBare(ref line);
        if (!shared)
        {
            line.Expect(" ");
            shared = line.IsAt(Keywords.Enum) && TakeEnum(ref line);
            isArray = false;
        }

        if (shared)
        {
            ReadDifference(ref line, more, less);
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

    private static string ReadPlace(ref LineCursor line)
    {
        foreach (string place in new[] { "path", "header", "cookie" })
        {
            if (line.IsAt(place) && line.Take(place + ":"))
            {
                return place;
            }
        }

        return "query";
    }

    // Nothing follows, or nothing that a schema could begin with.
    private static bool IsBare(ref LineCursor line) =>
        line.IsAtEnd || line.IsAt(" +") || line.IsAt(" -")
        || IsAtWord(ref line, " required") || IsAtWord(ref line, " optional") || IsAtWord(ref line, " deprecated")
        || line.IsAt(" style=") || line.IsAt(" explode=");

    private static bool IsAtWord(ref LineCursor line, string word) => line.IsAt(word) && (line.IsAt(word + " ") || line.EndsWith(word));

    private static bool TakeEnum(ref LineCursor line) => IsAtWord(ref line, Keywords.Enum) && line.Take(Keywords.Enum);

    private static void ReadDifference(ref LineCursor line, List<string> more, List<string> less)
    {
        while (line.Take(" +"))
        {
            more.Add(line.Word(TokenKind.Value, "a value"));
        }

        while (line.Take(" -"))
        {
            less.Add(line.Word(TokenKind.Value, "a value"));
        }
    }

    private static string? ReadName(ref LineCursor line, string what) => line.Take('-') ? null : line.Word(TokenKind.Parameter, what);

    private static bool? ReadExplode(ref LineCursor line) =>
        line.Take('-') ? null : line.Take("true") ? true : line.Take("false") ? false : throw line.Fail("true, false or -");
}
