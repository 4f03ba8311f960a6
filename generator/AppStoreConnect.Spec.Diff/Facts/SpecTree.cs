namespace AppStoreConnect.Spec.Diff;

/// <summary>Builds the fact tree of a description. Nothing is lost: <see cref="SpecTreeReader.ToDescription"/> restores the description.</summary>
public static class SpecTree
{
    /// <summary>Builds the fact tree of a description.</summary>
    public static SpecNode From(ApiDescription description)
    {
        var document = new SpecNode(SpecNodeKind.Document, "");
        document.Set(SpecAttributes.OpenApi, description.OpenApiVersion);
        document.Set(SpecAttributes.Title, description.Title);
        document.Set(SpecAttributes.Version, description.Version);
        document.Set(SpecAttributes.Servers, description.Servers.IsEmpty ? null : SpecText.Join(description.Servers));
        foreach (KeyValuePair<string, string> platform in description.Platforms)
        {
            Add(document, SpecNodeKind.Platform, platform.Key).Set(SpecAttributes.Value, platform.Value);
        }

        foreach (KeyValuePair<string, string> scheme in description.SecuritySchemes)
        {
            Add(document, SpecNodeKind.SecurityScheme, scheme.Key).Set(SpecAttributes.Value, scheme.Value);
        }

        foreach (string name in description.Security)
        {
            Add(document, SpecNodeKind.Security, name);
        }

        foreach (KeyValuePair<string, string> member in description.Unread)
        {
            Add(document, SpecNodeKind.Unread, member.Key).Set(SpecAttributes.Value, member.Value);
        }

        foreach (ApiPath path in description.Paths)
        {
            AddPath(document, path);
        }

        foreach (ApiSchemaComponent component in description.Schemas)
        {
            SchemaFacts.Write(Add(document, SpecNodeKind.Component, component.Name), component.Schema);
        }

        return document;
    }

    /// <summary>Adds a child with this name, under a key that no sibling of its kind has.</summary>
    internal static SpecNode Add(SpecNode parent, SpecNodeKind kind, string name)
    {
        string key = name;
        for (int i = 2; parent.Child(kind, key) is not null; i++)
        {
            key = name + "\u0001" + i.ToString(CultureInfo.InvariantCulture);
        }

        var child = new SpecNode(kind, key);
        if (!ReferenceEquals(key, name))
        {
            child.Set(SpecAttributes.Name, name);
        }

        parent.Put(child);
        return child;
    }

    internal static string ParameterKey(string place, string name) => place + " " + name;

    private static void AddPath(SpecNode document, ApiPath path)
    {
        SpecNode node = Add(document, SpecNodeKind.Path, path.Path);
        AddParameters(node, path.Parameters);
        foreach (ApiOperation operation in path.Operations)
        {
            AddOperation(node, operation);
        }
    }

    private static void AddOperation(SpecNode path, ApiOperation operation)
    {
        SpecNode node = Add(path, SpecNodeKind.Operation, operation.Method);
        node.Set(SpecAttributes.OperationId, operation.Id.Length == 0 ? null : operation.Id);
        node.Set(SpecAttributes.Tags, operation.Tags.IsEmpty ? null : SpecText.Join(operation.Tags));
        node.Set(SpecAttributes.Deprecated, operation.Deprecated);
        AddParameters(node, operation.Parameters);
        if (operation.Body is { } body)
        {
            SpecNode bodyNode = Add(node, SpecNodeKind.Body, "");
            bodyNode.Set(SpecAttributes.Required, body.Required);
            AddContent(bodyNode, body.Content);
        }

        foreach (ApiResponse response in operation.Responses)
        {
            AddContent(Add(node, SpecNodeKind.Response, response.Status), response.Content);
        }
    }

    private static void AddParameters(SpecNode owner, EquatableArray<ApiParameter> parameters)
    {
        foreach (ApiParameter parameter in parameters)
        {
            SpecNode node = Add(owner, SpecNodeKind.Parameter, ParameterKey(parameter.In, parameter.Name));
            SchemaFacts.Write(node, parameter.Schema);

            // A parameter and its schema share a node. A prefix separates the attributes that both can have.
            node.Set(SchemaFacts.ParameterSchemaDeprecated, parameter.Schema.Deprecated);
            node.Set(SpecAttributes.Deprecated, parameter.Deprecated);
            node.Set(SpecAttributes.Required, parameter.Required);
            node.Set(SpecAttributes.Style, parameter.Style);
            node.Set(SpecAttributes.Explode, parameter.Explode is bool explode ? (explode ? "true" : "false") : null);
            node.Set(SpecAttributes.Place, parameter.In);
        }
    }

    private static void AddContent(SpecNode owner, EquatableArray<ApiMediaType> content)
    {
        foreach (ApiMediaType media in content)
        {
            SpecNode node = Add(owner, SpecNodeKind.MediaType, media.Name);
            if (media.Schema is { } schema)
            {
                SchemaFacts.Write(node, schema);
                node.Set(SpecAttributes.Schema, true);
            }
        }
    }
}
