using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

internal sealed partial class SchemaPreparer
{
    private sealed partial class Draft
    {
        private bool ReadBound(string name, JsonElement value, Place at)
        {
            switch (name)
            {
                case "minimum" or "maximum":
                    if (Number(value, at, name) is { } number)
                    {
                        _result[name] ??= number;
                    }

                    return true;
                case "multipleOf":
                    // Microsoft.OpenApi reads it as a decimal, which cannot represent every number.
                    NotedFacts[name] = Number(value, at, name) is null ? null : value.GetRawText();
                    return true;
                case "exclusiveMinimum" or "exclusiveMaximum":
                    ReadExclusive(name, value, at);
                    return true;
                case "minLength" or "maxLength" or "minItems" or "maxItems" or "minProperties" or "maxProperties":
                    if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int count) && count >= 0)
                    {
                        _result[name] = count;
                    }
                    else
                    {
                        _context.Problems.Error(at, $"Expected {name} as a count, found {PreparationContext.Kind(value)}; it is not read.");
                    }

                    return true;
                default:
                    return false;
            }
        }

        // A flag in 3.0. Since 3.1 it is the bound itself, which then overrides the inclusive one.
        private void ReadExclusive(string name, JsonElement value, Place at)
        {
            if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            {
                NotedFacts[name] = value.ValueKind == JsonValueKind.True ? true : null;
                return;
            }

            if (Number(value, at, name) is { } number)
            {
                NotedFacts[name] = true;
                _result[name == Facts.ExclusiveMinimum ? "minimum" : "maximum"] = number;
                _context.Problems.Info(at, $"{name} is read as the bound with a flag.");
            }
        }

        private Node? Number(JsonElement value, Place at, string what)
        {
            if (value.ValueKind == JsonValueKind.Number && !NumberText.IsReadable(value))
            {
                _context.Problems.Warning(at, $"The number of {what} has more than 64 characters; it is not read.");
                return null;
            }

            if (value.ValueKind == JsonValueKind.Number)
            {
                return Node.Number(value.GetRawText());
            }

            _context.Problems.Error(at, $"Expected {what} as a number, found {PreparationContext.Kind(value)}; it is not read.");
            return null;
        }

        private void ReadType(JsonElement value, Place at)
        {
            if (value.ValueKind == JsonValueKind.String)
            {
                SetType(value.GetString()!, at);
                return;
            }

            if (value.ValueKind != JsonValueKind.Array)
            {
                _context.Problems.Error(at, $"Expected a type as a string, found {PreparationContext.Kind(value)}; it is not read.");
                return;
            }

            var types = new SortedSet<string>(StringComparer.Ordinal);
            foreach ((JsonElement item, Place itemPlace) in _context.Items(value, at, "the types"))
            {
                if (_context.Text(item, itemPlace, "a type") is { } type)
                {
                    types.Add(type);
                }
            }

            _nullable |= types.Remove("null");
            if (types.Count == 1)
            {
                SetType(types.Min!, at);
            }
            else if (types.Count > 1)
            {
                _context.Problems.Warning(at, "Several types at once are not read: the description has a place for one.");
            }
        }

        private void SetType(string type, Place at)
        {
            if (type is "object" or "array" or "string" or "integer" or "number" or "boolean")
            {
                _result["type"] = type;
            }
            else if (type == "null")
            {
                _nullable = true;
            }
            else
            {
                _context.Problems.Error(at, $"There is no type '{type}'; it is not read.");
            }
        }

        /// <summary>Returns the values as strings: the values themselves, or the literals if the type is not string.</summary>
        private ArrayNode ReadEnum(JsonElement values)
        {
            bool single = !schema.TryGetProperty("enum", out _);
            Place at = place.Child(single ? "const" : "enum");
            var result = new SortedSet<string>(StringComparer.Ordinal);
            foreach ((JsonElement value, Place valuePlace) in single ? [(values, at)] : _context.Items(values, at, "the values"))
            {
                if (EnumValue(value, valuePlace) is { } text && !result.Add(text))
                {
                    _context.Problems.Info(valuePlace, $"The value '{text}' is listed twice.");
                }
            }

            return [.. result.Select(text => (Node?)text)];
        }

        private string? EnumValue(JsonElement value, Place at)
        {
            string? type = (string?)_result["type"];
            bool literals = type is "integer" or "number" or "boolean";
            switch (value.ValueKind)
            {
                case JsonValueKind.String when !literals:
                    return value.GetString();
                case JsonValueKind.Number when type is "integer" or "number":
                case JsonValueKind.True or JsonValueKind.False when type is "boolean":
                    return value.GetRawText();
                case JsonValueKind.Null when _nullable:
                    return null;
                case JsonValueKind.Null:
                    _nullable = true;
                    _context.Problems.Info(at, "The value null is read as nullable.");
                    return null;
                case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False when type is null or "string":
                    _context.Problems.Warning(at, "The value is no string; its text is read as one.");
                    return value.GetRawText();
                case JsonValueKind.String:
                    _context.Problems.Warning(at, $"The value is a string where the type is {type}; it is not read.");
                    return null;
                default:
                    _context.Problems.Error(at, $"Expected a plain value, found {PreparationContext.Kind(value)}; it is not read.");
                    return null;
            }
        }
    }
}
