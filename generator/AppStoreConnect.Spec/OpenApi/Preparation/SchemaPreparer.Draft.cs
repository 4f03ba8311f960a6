using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

internal sealed partial class SchemaPreparer
{
    /// <summary>A schema while it is being read: some keywords depend on others that may follow.</summary>
    private sealed partial class Draft(SchemaPreparer owner, JsonElement schema, Place place)
    {
        private readonly PreparationContext _context = owner._context;
        private readonly ObjectNode _result = [];
        private ObjectNode? _facts;
        private string? _reference;
        private bool _nullable;
        private JsonElement? _enum;

        public ObjectNode Read()
        {
            foreach ((string name, JsonElement value, Place at) in _context.Members(schema, place, "a schema"))
            {
                if (!ReadStructure(name, value, at) && !ReadBound(name, value, at))
                {
                    _context.NotHeld(name, at, "a schema", value);
                }
            }

            if (_enum is { } values)
            {
                _result["enum"] = ReadEnum(values);
            }

            if (_nullable)
            {
                NotedFacts[Facts.Nullable] = true;
            }

            return Finish();
        }

        private bool ReadStructure(string name, JsonElement value, Place at)
        {
            switch (name)
            {
                case "$ref":
                    ReadReference(value, at);
                    return true;
                case "type":
                    ReadType(value, at);
                    return true;
                case "format" or "pattern":
                    if (value.ValueKind != JsonValueKind.Null && _context.Text(value, at, name) is { } text)
                    {
                        _result[name] = text;
                    }

                    return true;
                case "nullable":
                    _nullable |= _context.Flag(value, at, name);
                    return true;
                case "deprecated" or "readOnly" or "writeOnly" or "uniqueItems":
                    _result[name] = _context.Flag(value, at, name);
                    return true;
                case "enum" or "const":
                    _enum = value;
                    return true;
                case "items":
                    _result[name] = owner.Prepare(value, at);
                    return true;
                case "properties":
                    _result[name] = owner.PrepareProperties(value, at);
                    return true;
                case "required":
                    _result[name] = owner.PrepareRequired(value, at);
                    return true;
                case "additionalProperties":
                    ReadAdditionalProperties(value, at);
                    return true;
                case "oneOf" or "allOf" or "anyOf":
                    ReadAlternatives(name, value, at);
                    return true;
                case "discriminator":
                    if (owner.PrepareDiscriminator(value, at) is { } discriminator)
                    {
                        _result[name] = discriminator;
                    }

                    return true;
                case "default":
                    if (NumberText.IsReadable(value))
                    {
                        NotedFacts[Facts.Default] = CanonicalJson.Of(value);
                    }
                    else
                    {
                        _context.Problems.Warning(at, "A number of the default has more than 64 characters; the default is not read.");
                    }

                    return true;
                case Facts.GoingExtension:
                    ReadGoing(value, at);
                    return true;
                case "title" or "description" or "example" or "examples" or "externalDocs" or "xml" or "$comment":
                    return true;
                default:
                    return false;
            }
        }

        private void ReadReference(JsonElement value, Place at)
        {
            if (_context.Text(value, at, "a reference") is not { } reference)
            {
                return;
            }

            if (LocalPointer.SchemaName(reference) is { } name)
            {
                _reference = owner.ToPlain(name, at);
                return;
            }

            // Refers to part of a component, so its structure is read as if it were written here.
            ObjectNode? target = _context.Follow(schema, place, (found, foundPlace) =>
            {
                _context.Problems.Info(at, $"The reference '{reference}' names no component; what it leads to is read in its place.");
                return owner.Prepare(found, foundPlace);
            });
            if (target is not null)
            {
                _result["allOf"] = new ArrayNode { target };
            }
        }

        private void ReadGoing(JsonElement value, Place at)
        {
            var going = new SortedSet<string>(StringComparer.Ordinal);
            foreach ((JsonElement item, Place itemPlace) in _context.Items(value, at, Facts.GoingExtension))
            {
                if (_context.Text(item, itemPlace, "a state that passes") is { } state)
                {
                    going.Add(state);
                }
            }

            if (going.Count > 0)
            {
                ArrayNode states = [.. going.Select(state => (Node?)state)];
                NotedFacts[Facts.Going] = states;
            }
        }

        private void ReadAdditionalProperties(JsonElement value, Place at)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.True:
                    NotedFacts[Facts.AdditionalAllowed] = true;
                    break;
                case JsonValueKind.False:
                    NotedFacts[Facts.AdditionalAllowed] = false;
                    break;
                default:
                    _result["additionalProperties"] = owner.Prepare(value, at);
                    break;
            }
        }

        private void ReadAlternatives(string name, JsonElement value, Place at)
        {
            var alternatives = new ArrayNode();
            foreach ((JsonElement alternative, Place alternativePlace) in _context.Items(value, at, name))
            {
                // The nullable syntax of OpenAPI 3.1.
                if (name != "allOf" && IsNullType(alternative))
                {
                    _nullable = true;
                }
                else
                {
                    alternatives.Add(KeepApart(owner.Prepare(alternative, alternativePlace)));
                }
            }

            if (_result[name] is ArrayNode { Count: > 0 } before)
            {
                // A reference to part of a component is already an allOf.
                alternatives.Add(before[0]);
            }

            _result[name] = alternatives;
        }

        private ObjectNode NotedFacts => _facts ??= [];

        // Microsoft.OpenApi drops siblings of a 3.0 reference. Inside a marked allOf, they survive.
        private ObjectNode Finish()
        {
            if (_reference is not null)
            {
                if (_result.Count == 0 && _facts is null)
                {
                    return new() { ["$ref"] = _reference };
                }

                NotedFacts[Facts.Reference] = true;
                var reference = new ObjectNode { ["$ref"] = _reference };
                if (_result["allOf"] is ArrayNode others)
                {
                    others.Insert(0, reference);
                }
                else
                {
                    _result["allOf"] = new ArrayNode { reference };
                }
            }

            if (_facts is not null)
            {
                _result[Facts.Extension] = _facts;
            }

            return _result;
        }

        // Microsoft.OpenApi merges alternatives that consist only of a type. An extension prevents that.
        private static ObjectNode KeepApart(ObjectNode alternative)
        {
            if (alternative.ContainsKey("type"))
            {
                alternative[Facts.Extension] ??= new ObjectNode();
            }

            return alternative;
        }

        private static bool IsNullType(JsonElement alternative) =>
            alternative.ValueKind == JsonValueKind.Object
            && alternative.TryGetProperty("type", out JsonElement type)
            && type.ValueKind == JsonValueKind.String
            && type.ValueEquals("null");
    }
}
