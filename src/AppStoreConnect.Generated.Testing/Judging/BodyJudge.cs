using System.Text.Json;

namespace AppStoreConnect.Testing;

/// <summary>Compares the body of a request, and its <c>Content-Type</c>, with what the operation takes.</summary>
internal static class BodyJudge
{
    public static void Judge(OperationRoute route, RecordedRequest request, List<ErrorItem> violations)
    {
        if (route.Operation.Body is not { } body)
        {
            if (!request.Body.IsEmpty)
            {
                violations.Add(BodyErrors.Create(BodyFault.Unknown, "", "The operation takes no body."));
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
            violations.Add(new(415, "UNSUPPORTED_MEDIA_TYPE", "The Content-Type is not one that the operation takes", $"'{request.Header("Content-Type")}' was sent."));
            return;
        }

        if (route.BodySchema is { } schema)
        {
            JudgeJson(request, schema, violations);
        }
    }

    private static void JudgeJson(RecordedRequest request, SchemaNode schema, List<ErrorItem> violations)
    {
        if (JsonText.Fault(request.Body.Span) is { } fault)
        {
            violations.Add(BodyErrors.Create(BodyFault.Type, "", fault));
            return;
        }

        using JsonDocument document = JsonDocument.Parse(request.Body);
        var judge = new SchemaJudge(lenient: false);
        judge.Judge(document.RootElement, schema, "");
        violations.AddRange(judge.Faults);
    }
}
