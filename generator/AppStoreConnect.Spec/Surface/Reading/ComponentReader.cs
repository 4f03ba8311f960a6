using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Reading;

/// <summary>Reads the lines of component schemas.</summary>
internal sealed class ComponentReader(SchemaParser schemas)
{
    private readonly Dictionary<string, SchemaDraft> _components = new(StringComparer.Ordinal);

    /// <summary>Reads a line after the component's name.</summary>
    public void Read(string component, ref LineCursor line)
    {
        if (!_components.TryGetValue(component, out SchemaDraft? draft))
        {
            _components.Add(component, draft = new(line.Number));
        }

        int level = 1;
        while (true)
        {
            if (line.Take("[]"))
            {
                draft = draft.Item(line.Number);
            }
            else if (line.Take('.'))
            {
                draft = draft.Member(line.Word(TokenKind.Name, "a property's name"), line.Number);
            }
            else
            {
                break;
            }

            if (++level > SchemaLevels.Most)
            {
                throw line.Fail(FormattableString.Invariant($"at most {SchemaLevels.Most} levels of schemas"));
            }
        }

        bool required = line.Take('!');
        line.Expect(" ");
        if (!required && line.Take("| "))
        {
            ReadAlternative(draft, ref line);
        }
        else if (!required && line.Take("= "))
        {
            draft.AddValue(line.Word(TokenKind.Value, "a value"));
        }
        else
        {
            ApiSchema head = schemas.ParseHead(ref line, level, out bool isContinued);
            draft.SetHead(head, isContinued, required, ref line);
        }

        line.ExpectEnd();
    }

    public EquatableArray<ApiSchemaComponent> Build()
    {
        Func<string, string, string?> constants = (component, property) => _components.TryGetValue(component, out SchemaDraft? draft) ? draft.ConstantOf(property) : null;
        return _components
            .Select(component => new ApiSchemaComponent(component.Key, component.Value.Build(constants)))
            .OrderBy(component => component.Name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static void ReadAlternative(SchemaDraft draft, ref LineCursor line)
    {
        string component = line.Word(TokenKind.Name, "a component");
        string[]? values = null;
        if (line.Take(" -"))
        {
            values = [];
        }
        else
        {
            var mapped = new List<string>();
            while (line.Take(" ="))
            {
                mapped.Add(line.Word(TokenKind.Value, "a value"));
            }

            values = mapped.Count == 0 ? null : [.. mapped];
        }

        draft.AddAlternative(component, values, line.Number);
    }
}
