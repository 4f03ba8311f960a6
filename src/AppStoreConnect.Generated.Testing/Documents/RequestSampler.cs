using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Routing;
using AppStoreConnect.Testing.Sampling;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Documents;

/// <summary>A request generated from an operation, as a correct client would send it.</summary>
/// <param name="Method">The method.</param>
/// <param name="PathAndQuery">The path with its query, encoded.</param>
/// <param name="Body">The JSON body, or null if there is none.</param>
/// <param name="ContentType">The media type of the body, or null if there is none.</param>
/// <param name="Accept">The first offered media type, or null if the response has no body.</param>
internal sealed record SampleRequest(string Method, string PathAndQuery, byte[]? Body, string? ContentType, string? Accept);

/// <summary>Generates requests from the description, with all parameters and members or only the required ones.</summary>
internal static class RequestSampler
{
    public static SampleRequest Make(OperationRoute route, DocumentMode mode, int seed)
    {
        var random = new SampleRandom(SampleRandom.Hash((ulong)seed, route.Id));
        var scalars = new SampleScalars(random, DocumentMode.Full, forRequest: true);
        string path = string.Join('/', route.Path.Path.Split('/').Select(segment => segment.StartsWith('{') ? DocumentPlan.Id((ulong)seed, segment, 7) : segment));
        var query = new StringBuilder();
        foreach (QueryParameter parameter in route.Query.Values.OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
        {
            if ((parameter.Required || mode != DocumentMode.Least) && Value(parameter.Schema, scalars, random, parameter.Name) is { } value)
            {
                query.Append(query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(parameter.Name)).Append('=').Append(value);
            }
        }

        byte[]? body = route.BodySchema is { } schema ? Body(schema, mode, random) : null;
        return new(route.Operation.Method, path + query, body, body is null ? null : route.Operation.Body!.Content[0].Name, route.Offered.FirstOrDefault());
    }

    private static byte[] Body(SchemaNode schema, DocumentMode mode, SampleRandom random)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            new SampleWriter(json, random, mode, forRequest: true).Value(schema, "body");
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Returns the value of a parameter, or null if the document allows none (an empty list of values).</summary>
    private static string? Value(SchemaNode schema, SampleScalars scalars, SampleRandom random, string name)
    {
        if (schema.Type == ApiSchemaType.Array)
        {
            return schema.Items is not { } items ? null
                : items.OrderedValues.Length > 0 ? string.Join(',', items.OrderedValues.Select(Uri.EscapeDataString))
                : items.Values is not null ? null
                : $"{Value(items, scalars, random, name)},{Value(items, scalars, random, name)}";
        }

        return schema.Type switch
        {
            ApiSchemaType.Integer => Math.Min(1 + random.Next(50), NumberBounds.Bound(schema.Source.Maximum) ?? 50).ToString(CultureInfo.InvariantCulture),
            ApiSchemaType.Boolean => scalars.Boolean() ? "true" : "false",
            _ => Uri.EscapeDataString(scalars.Text(schema, "value").Replace(',', ';')),
        };
    }
}
