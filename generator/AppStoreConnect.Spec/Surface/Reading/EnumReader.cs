using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Reading;

/// <summary>Reads the shared enumerations and creates the schemas of the parameters that use them.</summary>
internal sealed class EnumReader
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, bool IsArray), ApiSchema> _schemas = [];

    /// <summary>Reads a line after <c>enum </c>.</summary>
    public void Read(ref LineCursor line)
    {
        string name = line.Word(TokenKind.Parameter, "a parameter's name");
        line.Expect(" ");
        if (!_values.TryGetValue(name, out List<string>? values))
        {
            _values.Add(name, values = []);
        }

        values.Add(line.Word(TokenKind.Value, "a value"));
        line.ExpectEnd();
    }

    public ApiSchema SchemaOf(ParameterDraft draft)
    {
        (string Name, bool IsArray) key = (draft.Parameter.Name, draft.IsArray);
        if (draft.IsExact && _schemas.TryGetValue(key, out ApiSchema? known))
        {
            return known;
        }

        if (!_values.TryGetValue(key.Name, out List<string>? values))
        {
            throw new SurfaceFormatException(draft.Line, $"a schema, or lines that begin with 'enum {key.Name}'", "neither");
        }

        // Lines are sorted, but a quoted value sorts by its quote.
        var set = new SortedSet<string>(values, StringComparer.Ordinal);
        if (set.Count != values.Count || !draft.Less.All(set.Remove) || !draft.More.All(set.Add))
        {
            throw new SurfaceFormatException(draft.Line, $"values that 'enum {key.Name}' has after '-', and others after '+', each once", "something else");
        }

        var schema = new ApiSchema { Type = ApiSchemaType.String, Enum = set.ToEquatableArray() };
        schema = draft.IsArray ? new() { Type = ApiSchemaType.Array, Items = schema } : schema;
        if (draft.IsExact)
        {
            _schemas.Add(key, schema);
        }

        return schema;
    }
}
