using System.Text.Json;
using AppStoreConnect.Testing.Documents;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Store;

/// <summary>Writes stored resources as the response document of an operation. Supports <c>include</c>, <c>fields[…]</c>, and <c>limit[…]</c>.</summary>
internal sealed partial class StoreDocumentWriter(Utf8JsonWriter json, StoreContents contents, StoreRoute route, RecordedRequest request)
{
    /// <summary>No document of the service is nearly as long. Without a limit, a list of large resources with all that they include could take all memory.</summary>
    private const int LongestDocument = 64 * 1024 * 1024;
    private const int UsualRelated = 10;
    private readonly HashSet<string> _include = [.. request.Parameter("include")?.Split(',') ?? []];
    private readonly Dictionary<string, HashSet<string>?> _fields = new(StringComparer.Ordinal);

    /// <summary>Writes the document.</summary>
    /// <returns>False if it is too long. It is not complete then.</returns>
    public bool TryWrite(IReadOnlyList<StoredResource> resources, StorePage? page)
    {
        json.WriteStartObject();
        json.WritePropertyName("data");
        if (page is null && resources.Count == 0)
        {
            json.WriteNullValue();
        }
        else if (page is null)
        {
            Resource(resources[0], route.Data!, isPrimary: true);
        }
        else
        {
            json.WriteStartArray();
            foreach (StoredResource resource in resources.TakeWhile(_ => !IsTooLong))
            {
                Resource(resource, route.Data!, isPrimary: true);
            }

            json.WriteEndArray();
        }

        Included(resources);
        Links(page);
        json.WriteEndObject();
        return !IsTooLong;
    }

    private bool IsTooLong => json.BytesCommitted + json.BytesPending > LongestDocument;

    private void Resource(StoredResource resource, SchemaNode schema, bool isPrimary)
    {
        json.WriteStartObject();
        json.WriteString("type", resource.Type);
        json.WriteString("id", resource.Id);
        if (schema.Property("attributes")?.Schema is { } attributes)
        {
            json.WriteStartObject("attributes");
            foreach ((string name, var value) in resource.Attributes)
            {
                if (attributes.Property(name) is not null && Wanted(resource.Type, name))
                {
                    json.WritePropertyName(name);
                    if (name == "uploadOperations" && contents.Uploads.TryWriteOperations(json, resource, attributes.Property(name)!.Schema))
                    {
                        continue;
                    }

                    if (value is null)
                    {
                        json.WriteNullValue();
                    }
                    else
                    {
                        value.WriteTo(json);
                    }
                }
            }

            json.WriteEndObject();
        }

        string address = contents.Surroundings.BaseAddress + contents.Surroundings.Addresses.Path(schema, resource.Id);
        Relationships(resource, schema, address, isPrimary);
        if (schema.Property("links") is not null)
        {
            json.WriteStartObject("links");
            json.WriteString("self", address);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void Included(IReadOnlyList<StoredResource> resources)
    {
        if (_include.Count == 0 || route.Response?.Property("included")?.Schema is not { } included)
        {
            return;
        }

        var schemas = ResourceKinds.In(included).ToDictionary(schema => schema.ResourceType!, StringComparer.Ordinal);
        json.WriteStartArray("included");
        foreach (StoredResource one in resources.SelectMany(Included).Distinct().Except(resources).TakeWhile(_ => !IsTooLong))
        {
            if (schemas.TryGetValue(one.Type, out SchemaNode? schema))
            {
                Resource(one, schema, isPrimary: false);
            }
        }

        json.WriteEndArray();
    }

    private IEnumerable<StoredResource> Included(StoredResource resource) => _include
        .Select(name => contents.Relationship(resource.Type, name)).OfType<RelationshipKind>()
        .SelectMany(relationship => contents.Targets(resource, relationship)
            .Take(int.TryParse(request.Parameter($"limit[{relationship.Name}]"), out int limit) ? limit : UsualRelated));

    /// <summary>Whether a sparse fieldset contains a field.</summary>
    private bool Wanted(string type, string field)
    {
        if (!_fields.TryGetValue(type, out HashSet<string>? fields))
        {
            fields = request.Parameter($"fields[{type}]")?.Split(',').ToHashSet(StringComparer.Ordinal);
            _fields.Add(type, fields);
        }

        return fields is null || fields.Contains(field);
    }
}
