using System.Text.Json;
using AppStoreConnect.Testing.Routing;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Validation;

/// <summary>Validates the body and <c>Content-Type</c> of a request against the operation.</summary>
internal static class BodyValidator
{
    public static void Validate(OperationRoute route, RecordedRequest request, List<ErrorItem> violations)
    {
        if (route.Operation.Body is not { } body)
        {
            if (!request.Body.IsEmpty)
            {
                violations.Add(BodyErrors.Create(BodyFault.Unknown, "", "The operation does not take a body."));
            }

            return;
        }

        if (request.Body.IsEmpty)
        {
            if (body.Required)
            {
                violations.Add(BodyErrors.Create(BodyFault.Required, "", "A body is required."));
            }

            return;
        }

        if (request.Header("Content-Type") is not { } type || !MediaTypes.IsOneOf(type, body.Content.Select(content => content.Name)))
        {
            violations.Add(new(415, "UNSUPPORTED_MEDIA_TYPE", "The operation does not accept the Content-Type", $"'{request.Header("Content-Type")}' was sent."));
            return;
        }

        if (route.BodySchema is { } schema)
        {
            ValidateJson(request, schema, violations);
        }
    }

    private static void ValidateJson(RecordedRequest request, SchemaNode schema, List<ErrorItem> violations)
    {
        if (JsonText.Fault(request.Body.Span) is { } fault)
        {
            violations.Add(BodyErrors.Create(BodyFault.Type, "", fault));
            return;
        }

        using JsonDocument document = JsonDocument.Parse(request.Body);
        var validator = new SchemaValidator(lenient: false);
        validator.Validate(document.RootElement, schema, "");
        violations.AddRange(validator.Faults);
    }
}
