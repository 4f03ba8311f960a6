using System.Globalization;
using AppStoreConnect.Spec;

namespace AscSpec.Queries;

/// <summary>Component schemas by name.</summary>
internal sealed class SchemaIndex(ApiDescription description)
{
    private const int MostNodes = 50_000;
    private readonly Dictionary<string, ApiSchema> _byName = description.Schemas.ToDictionary(component => component.Name, component => component.Schema, StringComparer.Ordinal);
    private int _nodes;

    /// <param name="name">The name of a component. Case is ignored.</param>
    /// <param name="depth">The number of levels below it to show. 0 for none.</param>
    /// <exception cref="NotFoundException">The schema does not exist.</exception>
    /// <exception cref="ToolException">The result at that depth is too large.</exception>
    public SchemaNode Find(string name, int depth)
    {
        string component = _byName.ContainsKey(name) ? name
            : _byName.Keys.Order(StringComparer.Ordinal).FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw NotFound(name);
        _nodes = 0;
        return Expand(component, required: false, _byName[component], depth, [component]) with { Reference = null };
    }

    private SchemaNode Expand(string name, bool required, ApiSchema schema, int depth, HashSet<string> open)
    {
        if (++_nodes > MostNodes)
        {
            throw new ToolException(string.Create(CultureInfo.InvariantCulture, $"more than {MostNodes} places at this depth; use a smaller --depth"));
        }

        ApiSchema structure = schema;
        bool follows = false;
        if (schema.Reference is { } reference && _byName.TryGetValue(reference, out ApiSchema? target))
        {
            structure = target;
            follows = open.Add(reference);
            if (!follows)
            {
                return Node(name, required, schema, structure) with { Cut = true };
            }
        }

        var children = SchemaWalk.Children(structure).ToList();
        bool cut = depth == 0 && children.Count > 0;
        List<SchemaNode> below = cut ? [] : [.. children.Select(child => Expand(child.Role, child.Required, child.Schema, depth - 1, open))];
        if (follows)
        {
            open.Remove(schema.Reference!);
        }

        return Node(name, required, schema, structure) with { Children = below, Cut = cut };
    }

    private static SchemaNode Node(string name, bool required, ApiSchema written, ApiSchema structure) => new()
    {
        Name = name,
        Type = SchemaText.TypeOf(written),
        Reference = written.Reference,
        Required = required,
        Nullable = written.Nullable || structure.Nullable,
        Deprecated = written.Deprecated || structure.Deprecated,
        Format = structure.Format,
        Values = structure.Enum is { } values ? [.. values] : null,
    };

    private NotFoundException NotFound(string name)
    {
        IReadOnlyList<string> nearest = NearestNames.Find(name, _byName.Keys);
        return new NotFoundException(Proposal.Text($"unknown schema '{name}'", nearest), nearest);
    }
}
