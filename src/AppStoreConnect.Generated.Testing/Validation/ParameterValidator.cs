using System.Globalization;
using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Messages;
using AppStoreConnect.Testing.Routing;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Validation;

/// <summary>Validates the query of a request against the parameters of its operation.</summary>
internal sealed class ParameterValidator(PageCursor cursors)
{
    public void Validate(OperationRoute route, RecordedRequest request, List<ErrorItem> violations)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string name, string value) in request.Parameters)
        {
            if (!seen.Add(name))
            {
                violations.Add(new(400, "PARAMETER_ERROR.DUPLICATE", "A parameter is specified more than once", $"'{ShortText.Of(name)}' is repeated.") { Parameter = name });
            }
            else if (name == PageCursor.Parameter && route.IsPaged)
            {
                if (cursors.Read(value) is null)
                {
                    violations.Add(Invalid(name, $"'{ShortText.Of(value)}' is not a cursor of this service."));
                }
            }
            else if (!route.Query.TryGetValue(name, out QueryParameter? parameter))
            {
                violations.Add(new(400, "PARAMETER_ERROR.ILLEGAL", "A parameter is unknown", $"'{ShortText.Of(name)}' is not a parameter of this operation.") { Parameter = name });
            }
            else if (name == "limit" && value is "0" or ['-', ..])
            {
                // The document specifies only the maximum. The minimum is obviously 1.
                violations.Add(Invalid(name, $"'{ShortText.Of(value)}' is less than 1."));
            }
            else
            {
                Check(parameter, value, violations);
            }
        }

        foreach (QueryParameter parameter in route.Query.Values)
        {
            if (parameter.Required && !seen.Contains(parameter.Name))
            {
                violations.Add(new(400, "PARAMETER_ERROR.MISSING", "A required parameter is missing", $"'{parameter.Name}' is required.") { Parameter = parameter.Name });
            }
        }
    }

    private static void Check(QueryParameter parameter, string value, List<ErrorItem> violations)
    {
        if (parameter.Schema.Type != ApiSchemaType.Array)
        {
            CheckOne(parameter.Name, parameter.Schema, value, violations);
            return;
        }

        // All these lists use the form style without explode: one name with values separated by commas.
        string[] values = value.Split(',');
        SchemaNode source = parameter.Schema;
        if (values.Length > source.Source.MaxItems || values.Length < source.Source.MinItems)
        {
            violations.Add(Invalid(parameter.Name, $"{values.Length} values are too few or too many."));
        }

        foreach (string one in values)
        {
            CheckOne(parameter.Name, source.Items, one, violations);
        }
    }

    private static void CheckOne(string name, SchemaNode? schema, string value, List<ErrorItem> violations)
    {
        if (value.Length == 0)
        {
            violations.Add(Invalid(name, "A value is empty."));
        }
        else if (schema?.Values is { } allowed && !allowed.Contains(value))
        {
            violations.Add(Invalid(name, $"'{ShortText.Of(value)}' is not one of the allowed values."));
        }
        else if (schema is not null && Fault(schema, value) is { } fault)
        {
            violations.Add(Invalid(name, $"'{ShortText.Of(value)}' {fault}."));
        }
    }

    private static string? Fault(SchemaNode schema, string value)
    {
        switch (schema.Type)
        {
            case ApiSchemaType.Integer:
                return long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
                    ? NumberBounds.Fault(schema.Source, number) : "is not an integer";
            case ApiSchemaType.Number:
                return decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal real)
                    ? NumberBounds.Fault(schema.Source, real) : "is not a number";
            case ApiSchemaType.Boolean:
                return value is "true" or "false" ? null : "is neither true nor false";
            default:
                return StringFormats.Fault(schema, value, lenient: false);
        }
    }

    private static ErrorItem Invalid(string name, string detail) => new(400, "PARAMETER_ERROR.INVALID", "A parameter has an invalid value", detail) { Parameter = name };
}
