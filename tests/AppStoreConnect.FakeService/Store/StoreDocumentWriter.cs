using System.Globalization;
using System.Text.Json;

namespace AppStoreConnect.FakeService;

/// <summary>Writes kept resources as the document that an operation answers with; honours <c>include</c>, <c>fields[…]</c> and <c>limit[…]</c>.</summary>
internal sealed class StoreDocumentWriter(Utf8JsonWriter json, StoreContents contents, StoreRoute route, RecordedRequest request)
{
    private const int UsualRelated = 10;
    private readonly HashSet<string> _include = [.. request.Parameter("include")?.Split(',') ?? []];
    private readonly Dictionary<string, HashSet<string>?> _fields = new(StringComparer.Ordinal);

    public void Write(IReadOnlyList<StoredResource> resources, StorePage? page)
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
            foreach (StoredResource resource in resources)
            {
                Resource(resource, route.Data!, isPrimary: true);
            }

            json.WriteEndArray();
        }

        Included(resources);
        Links(page);
        json.WriteEndObject();
    }

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

    private void Relationships(StoredResource resource, SchemaNode schema, string address, bool isPrimary)
    {
        if (schema.Property("relationships")?.Schema is not { } relationships)
        {
            return;
        }

        json.WriteStartObject("relationships");
        foreach (PropertyNode property in relationships.Properties.Where(property => Wanted(resource.Type, property.Name)))
        {
            json.WriteStartObject(property.Name);
            if (isPrimary && _include.Contains(property.Name) && contents.Relationship(resource.Type, property.Name) is { } relationship)
            {
                Linkage(resource, relationship, property.Schema);
            }

            if (property.Schema.Property("links") is not null)
            {
                var links = DocumentLinkSet.OfRelationship(address, property.Name);
                json.WriteStartObject("links");
                json.WriteString("self", links.Self);
                json.WriteString("related", links.Related);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void Linkage(StoredResource resource, RelationshipKind relationship, SchemaNode schema)
    {
        StoredResource[] targets = [.. contents.Targets(resource, relationship)];
        int limit = int.TryParse(request.Parameter($"limit[{relationship.Name}]"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : UsualRelated;
        if (schema.Property("meta") is not null)
        {
            json.WriteStartObject("meta");
            Paging(targets.Length, limit, null);
            json.WriteEndObject();
        }

        json.WritePropertyName("data");
        if (relationship.IsMany)
        {
            json.WriteStartArray();
            foreach (StoredResource target in targets.Take(limit))
            {
                Identifier(target);
            }

            json.WriteEndArray();
        }
        else if (targets.Length > 0)
        {
            Identifier(targets[0]);
        }
        else
        {
            // As the live service does, although the document does not say that it may.
            json.WriteNullValue();
        }
    }

    private void Identifier(StoredResource target)
    {
        json.WriteStartObject();
        json.WriteString("type", target.Type);
        json.WriteString("id", target.Id);
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
        foreach (StoredResource one in resources.SelectMany(Included).Distinct().Except(resources))
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

    private void Links(StorePage? page)
    {
        string Address(string query) => contents.Surroundings.BaseAddress + request.Path + (query.Length == 0 ? "" : $"?{query}");
        string plain = PageCursor.Without(request.Query);
        json.WriteStartObject("links");
        json.WriteString("self", Address(request.Query));
        if (page is not null)
        {
            json.WriteString("first", Address(plain));
        }

        if (page?.NextCursor is { } cursor)
        {
            json.WriteString("next", Address(PageCursor.With(plain, cursor)));
        }

        json.WriteEndObject();
        if (page is not null && route.Response?.Property("meta") is not null)
        {
            json.WriteStartObject("meta");
            Paging(page.Total, page.Limit, page.NextCursor);
            json.WriteEndObject();
        }
    }

    private void Paging(int total, int limit, string? cursor)
    {
        json.WriteStartObject("paging");
        json.WriteNumber("total", total);
        json.WriteNumber("limit", limit);
        if (cursor is not null)
        {
            json.WriteString("nextCursor", cursor);
        }

        json.WriteEndObject();
    }

    /// <summary>Whether a sparse fieldset leaves a field in.</summary>
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
