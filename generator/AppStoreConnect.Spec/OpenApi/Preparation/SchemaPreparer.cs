using System.Text.Json;
using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>Prepares schemas: the keywords of OpenAPI 3.0 and their equivalents in 3.1.</summary>
internal sealed partial class SchemaPreparer(PreparationContext context)
{
    private readonly PreparationContext _context = context;

    private int _level;

    public ObjectNode Prepare(JsonElement schema, Place place)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            _context.Problems.Warning(place, "A schema that is true or false is read as one that takes anything.");
            return [];
        }

        if (_level >= SchemaLevels.Most - 1)
        {
            _context.Problems.Error(place, FormattableString.Invariant($"Schemas are nested deeper than {SchemaLevels.Most - 1} levels; this one is read as taking anything."));
            return [];
        }

        _level++;
        try
        {
            return new Draft(this, schema, place).Read();
        }
        finally
        {
            _level--;
        }
    }

    private ObjectNode PrepareProperties(JsonElement properties, Place place)
    {
        var result = new ObjectNode();
        foreach ((string name, JsonElement value, Place at) in _context.Members(properties, place, "the properties"))
        {
            result[name] = Prepare(value, at);
        }

        return result;
    }

    private ArrayNode PrepareRequired(JsonElement required, Place place)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach ((JsonElement value, Place at) in _context.Items(required, place, "the names of required properties"))
        {
            if (_context.Text(value, at, "a property's name") is { } name && !names.Add(name))
            {
                _context.Problems.Info(at, $"'{name}' is listed twice.");
            }
        }

        return [.. names.Select(name => (Node?)name)];
    }

    private ObjectNode? PrepareDiscriminator(JsonElement discriminator, Place place)
    {
        string? property = null;
        var mapping = new ObjectNode();
        foreach ((string name, JsonElement value, Place at) in _context.Members(discriminator, place, "a discriminator"))
        {
            switch (name)
            {
                case "propertyName":
                    property = _context.Text(value, at, name);
                    break;
                case "mapping":
                    foreach ((string key, JsonElement target, Place targetPlace) in _context.Members(value, at, "a discriminator's mapping"))
                    {
                        if (MappingTarget(target, targetPlace) is { } reference)
                        {
                            mapping[key] = reference;
                        }
                    }

                    break;
                default:
                    _context.NotHeld(name, at, "a discriminator", value);
                    break;
            }
        }

        if (property is null)
        {
            _context.Problems.Error(place, "The discriminator names no property; it is not read.");
            return null;
        }

        return new() { ["propertyName"] = property, ["mapping"] = mapping };
    }

    // The value of a mapping is a reference or the plain name of a component schema.
    private string? MappingTarget(JsonElement target, Place place)
    {
        if (_context.Text(target, place, "a component's name") is not { } text)
        {
            return null;
        }

        bool bare = text.Length > 0 && text.IndexOfAny(['#', '/']) < 0;
        if ((bare ? text : LocalPointer.SchemaName(text)) is { } name)
        {
            return ToPlain(name, place);
        }

        _context.Problems.Error(place, $"'{text}' names no component schema; it is not read.");
        return null;
    }

    private string ToPlain(string name, Place place)
    {
        if (!_context.References.HasSchema(name))
        {
            _context.Problems.Warning(place, $"There is no component schema '{name}'.");
        }

        return "#/components/schemas/" + _context.Names.ToPlain(name);
    }
}
