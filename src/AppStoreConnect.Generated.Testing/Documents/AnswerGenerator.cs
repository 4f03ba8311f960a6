using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AppStoreConnect.Testing.Messages;
using AppStoreConnect.Testing.Routing;
using AppStoreConnect.Testing.Sampling;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Documents;

/// <summary>Generates the response of an operation from its response schema. It is stateless: the request and the options determine every response.</summary>
internal sealed class AnswerGenerator(PageCursor cursors, ResourceAddresses addresses, string baseAddress)
{
    public Reply Answer(RouteMatch match, string? accepted, RecordedRequest request, AnswerOptions options)
    {
        OperationRoute route = match.Route!;
        if (accepted is null)
        {
            return new Reply { Status = route.Status };
        }

        int page = cursors.Read(request.Parameter(PageCursor.Parameter)) ?? 0;
        var random = new SampleRandom(SampleRandom.Hash((ulong)options.Seed, $"{route.Id} {request.Path} {page}"));
        byte[] body = accepted.EndsWith("json", StringComparison.Ordinal)
            ? Json(match, route.ResponseSchema(accepted), request, options, random, page)
            : TableBodies.Make(accepted, options.ItemsPerPage, random);
        return new Reply { Status = route.Status, ContentType = accepted, Body = body };
    }

    private byte[] Json(RouteMatch match, SchemaNode? schema, RecordedRequest request, AnswerOptions options, SampleRandom random, int page)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = options.Indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            if (schema?.Property("data") is { } data)
            {
                var plan = new DocumentPlan((ulong)options.Seed);
                DocumentFacts facts = Facts(match, data.Schema, request, options, page);
                Plan(plan, schema, data.Schema, facts, options);
                new DocumentWriter(json, random, options.Mode, plan, addresses, baseAddress).Document(schema, facts);
            }
            else if (schema is not null)
            {
                new SampleWriter(json, random, options.Mode, forRequest: false).Value(schema, "value");
            }
            else
            {
                json.WriteStartObject();
                json.WriteEndObject();
            }
        }

        return buffer.WrittenSpan.ToArray();
    }

    private DocumentFacts Facts(RouteMatch match, SchemaNode data, RecordedRequest request, AnswerOptions options, int page)
    {
        bool paged = match.Route!.IsPaged;
        int limit = int.TryParse(request.Parameter("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : options.ItemsPerPage;
        int size = Math.Min(limit, options.ItemsPerPage);
        int pages = paged ? options.Pages : 1;
        string? cursor = page + 1 < pages ? cursors.Write(page + 1) : null;
        var links = new DocumentLinkSet
        {
            Self = Address(request, request.Query),
            First = Address(request, PageCursor.Without(request.Query)),
            Next = cursor is null ? null : Address(request, PageCursor.With(PageCursor.Without(request.Query), cursor)),
        };
        return new(links, PrimaryIds(match, data, options, page, size), options.ReportTotal ? pages * size : null, limit, cursor);
    }

    private static string[] PrimaryIds(RouteMatch match, SchemaNode data, AnswerOptions options, int page, int size)
    {
        string type = (data.Items ?? data).ResourceType ?? "data";
        if (data.Items is not null)
        {
            return [.. Enumerable.Range(page * size, size).Select(number => DocumentPlan.Id((ulong)options.Seed, type, number))];
        }

        bool named = match.Template.EndsWith('}') && match.Id is not null;
        // If a related resource does not exist, the service returns null, whatever the document promises.
        bool none = options.Mode == DocumentMode.Nulls && !named && match.Route!.Operation.Method == "GET";
        return none ? [] : [named ? match.Id! : DocumentPlan.Id((ulong)options.Seed, type, 0)];
    }

    private static void Plan(DocumentPlan plan, SchemaNode document, SchemaNode data, DocumentFacts facts, AnswerOptions options)
    {
        if (options.Mode != DocumentMode.Least && document.Property("included") is { } included)
        {
            foreach (string type in ResourceKinds.In(included.Schema).Select(kind => kind.ResourceType!))
            {
                for (int i = 0; i < Math.Min(2, facts.PrimaryIds.Count); i++)
                {
                    plan.Add(type, DocumentPlan.Id((ulong)options.Seed, type, 0x4000 + i));
                }
            }
        }

        if ((data.Items ?? data).ResourceType is { } primary)
        {
            foreach (string id in facts.PrimaryIds)
            {
                plan.Add(primary, id);
            }
        }
    }

    private string Address(RecordedRequest request, string query) => query.Length == 0 ? baseAddress + request.Path : $"{baseAddress}{request.Path}?{query}";
}
