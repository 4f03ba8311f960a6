using A = AppStoreConnect.Spec.Diff.SpecAttributes;

namespace AppStoreConnect.Spec.Diff.Tests.Verdicts;

/// <summary>Every change of one fact that the notation can express, at every place of a description, whether it makes sense or not.</summary>
internal static class TreeMutations
{
    private static readonly string[] s_types = ["string", "integer", "boolean", "number", "object", "array"];

    /// <summary>The mutations, as names and functions that change a copy of the tree.</summary>
    public static IEnumerable<(string Name, Action<SpecNode> Apply)> Of(SpecNode document) =>
        from place in Places(document, [])
        from mutation in At(place.Node, place.Way, document)
        select mutation;

    private static IEnumerable<(SpecNode Node, int[] Way)> Places(SpecNode node, int[] way)
    {
        yield return (node, way);
        for (int i = 0; i < node.Children.Count; i++)
        {
            foreach ((SpecNode Node, int[] Way) place in Places(node.Children[i], [.. way, i]))
            {
                yield return place;
            }
        }
    }

    private static SpecNode Find(SpecNode document, IEnumerable<int> way) => way.Aggregate(document, (node, index) => node.Children[index]);

    private static IEnumerable<(string, Action<SpecNode>)> At(SpecNode node, int[] way, SpecNode document)
    {
        (string, Action<SpecNode>) Set(string attribute, string? value) =>
            ($"{node.Kind} {attribute} {(value is null ? "gone" : "set")}", root => Find(root, way).Set(attribute, value));
        (string, Action<SpecNode>) Do(string what, Action<SpecNode> change) => ($"{node.Kind} {what}", root => change(Find(root, way)));

        if (way.Length > 0)
        {
            yield return ($"{node.Kind} removed", root => Find(root, way[..^1]).Remove(node.Kind, node.Key));
            if (Renamed(node) is { } name)
            {
                yield return ($"{node.Kind} renamed", root => Rename(Find(root, way[..^1]), Find(root, way), name));
            }
        }

        foreach (KeyValuePair<string, string> attribute in node.Attributes.Where(attribute => attribute.Key is not (A.Name or A.Place)))
        {
            if (attribute.Key is not (A.Value or A.OpenApi))
            {
                yield return Set(attribute.Key, null);
            }

            if (NewValue(attribute.Key, attribute.Value, document) is { } value)
            {
                yield return Set(attribute.Key, value);
            }
        }

        foreach (string attribute in Missing(node))
        {
            yield return Set(attribute, attribute switch { A.Format => "date-time", A.MaxLength => "7", A.Pattern => "^a$", A.Default => "\"a\"", A.Maximum => "9", _ => "true" });
        }

        foreach ((string what, Action<SpecNode> change) in Additions(node, document))
        {
            yield return Do(what, change);
        }
    }

    private static string? Renamed(SpecNode node) => node.Kind switch
    {
        SpecNodeKind.EnumValue => node.Key.Any(char.IsAsciiLetterLower) ? node.Key.ToUpperInvariant() : node.Key.ToLowerInvariant() + "x",
        SpecNodeKind.Property or SpecNodeKind.Component => node.Key + "Zz",
        SpecNodeKind.MediaType => node.Key == "application/json" ? "text/csv" : "application/json",
        SpecNodeKind.Response => node.Key == "200" ? "default" : "200",
        SpecNodeKind.Path => node.Key + "Zz",
        SpecNodeKind.Operation => node.Key == "GET" ? "POST" : "GET",
        SpecNodeKind.Parameter => node.Key + "Zz",
        SpecNodeKind.Mapping or SpecNodeKind.Security or SpecNodeKind.SecurityScheme => node.Key + "zz",
        _ => null,
    };

    private static void Rename(SpecNode parent, SpecNode node, string name)
    {
        parent.Remove(node.Kind, node.Key);
        parent.Put(node.Clone(name));
    }

    private static string? NewValue(string attribute, string value, SpecNode document) => attribute switch
    {
        A.Type => s_types.First(type => type != value),
        A.Reference => document.ChildrenOf(SpecNodeKind.Component).Select(component => component.Key).FirstOrDefault(key => key != value),
        A.Format => value == "date" ? "date-time" : "date",
        A.Explode => value == "true" ? "false" : "true",
        A.Style => "pipeDelimited",
        A.Servers => "https://zz.example/\n",
        A.OperationId or A.Version or A.Title => value + "zz",
        A.Discriminator => "kind",
        A.Value => "{}",
        _ => null,
    };

    private static bool IsSchema(SpecNode node) => node.Kind is SpecNodeKind.Component or SpecNodeKind.Parameter or SpecNodeKind.Property
        or SpecNodeKind.Items or SpecNodeKind.OneOf or SpecNodeKind.AllOf or SpecNodeKind.MediaType;

    private static string[] Missing(SpecNode node)
    {
        string[] wanted = node.Kind switch
        {
            SpecNodeKind.Operation => [A.Deprecated],
            SpecNodeKind.Body => [A.Required],
            SpecNodeKind.Property => [A.Required, A.Deprecated, A.Nullable, A.Format, A.ReadOnly, A.Enum, A.MaxLength, A.Pattern, A.Default],
            SpecNodeKind.Parameter => [A.Required, A.Deprecated, A.Enum, A.Maximum, A.Default],
            SpecNodeKind.Component => [A.Deprecated, A.Nullable, A.AdditionalProperties],
            SpecNodeKind.Items => [A.Enum, A.Format],
            _ => [],
        };
        return [.. wanted.Where(attribute => !node.Has(attribute))];
    }

    private static IEnumerable<(string, Action<SpecNode>)> Additions(SpecNode node, SpecNode document)
    {
        if (node.Has(A.Enum))
        {
            yield return ("value added", found => SpecTree.Add(found, SpecNodeKind.EnumValue, "ZZ_NEW"));
        }

        if (node.ChildrenOf(SpecNodeKind.Property).Any())
        {
            yield return ("property added", found => AddText(found, "zz", required: false));
            yield return ("required property added", found => AddText(found, "zz", required: true));
            yield return ("attribute named like a relationship", found => Collide(found));
        }

        if (IsSchema(node) && node[A.Reference] is { } reference)
        {
            yield return ("reference inlined", found => Become(found, document.Child(SpecNodeKind.Component, reference)));
            yield return ("reference to allOf", found =>
            {
                found.Set(A.Reference, null);
                SpecTree.Add(found, SpecNodeKind.AllOf, reference).Set(A.Reference, reference);
            }
            );
            yield return ("reference to array", found => ToArray(found, new SpecNode(SpecNodeKind.Items, "") { }, reference));
        }

        if (node.Child(SpecNodeKind.Items) is not null)
        {
            yield return ("array to item", found => Become(found, found.Child(SpecNodeKind.Items)));
        }

        if (node.Kind == SpecNodeKind.Property && node.Has(A.Type) && node[A.Type] != "array")
        {
            yield return ("item to array", found => Wrap(found));
        }

        foreach ((string, Action<SpecNode>) addition in OfOperations(node))
        {
            yield return addition;
        }
    }

    private static IEnumerable<(string, Action<SpecNode>)> OfOperations(SpecNode node)
    {
        if (node.Kind == SpecNodeKind.Operation)
        {
            yield return ("parameter added", found => AddParameter(found, required: false));
            yield return ("required parameter added", found => AddParameter(found, required: true));
            yield return ("default response added", found => SpecTree.Add(found, SpecNodeKind.Response, "default"));
            yield return ("status added", found => SpecTree.Add(found, SpecNodeKind.Response, "202"));
        }

        if (node.Kind == SpecNodeKind.Response)
        {
            yield return ("media type added", found => SpecTree.Add(found, SpecNodeKind.MediaType, "text/tab-separated-values"));
        }

        if (node.Kind == SpecNodeKind.Path)
        {
            yield return ("operation added", found => SpecTree.Add(SpecTree.Add(found, SpecNodeKind.Operation, "DELETE"), SpecNodeKind.Response, "204"));
        }
    }

    private static void AddText(SpecNode owner, string name, bool required)
    {
        SpecNode property = SpecTree.Add(owner, SpecNodeKind.Property, name);
        property.Set(A.Type, "string");
        property.Set(A.Required, required);
    }

    private static void AddParameter(SpecNode operation, bool required)
    {
        SpecNode parameter = SpecTree.Add(operation, SpecNodeKind.Parameter, "query filter[zz]");
        parameter.Set(A.Place, "query");
        parameter.Set(A.Type, "string");
        parameter.Set(A.Required, required);
    }

    /// <summary>Renames the attributes to the name of a relationship.</summary>
    private static void Collide(SpecNode schema)
    {
        SpecNode? relationship = schema.Child(SpecNodeKind.Property, "relationships")?.ChildrenOf(SpecNodeKind.Property).FirstOrDefault();
        if (relationship is not null && schema.Child(SpecNodeKind.Property, "attributes") is { } attributes)
        {
            AddText(attributes, relationship.Key, required: false);
        }
    }

    private static void Become(SpecNode node, SpecNode? other)
    {
        if (other is null)
        {
            return;
        }

        SpecNode copy = other.Clone();
        foreach (SpecNode child in node.Children.ToArray())
        {
            node.Remove(child.Kind, child.Key);
        }

        foreach (string name in new[] { A.Reference, A.Type, A.Format, A.Enum })
        {
            node.Set(name, copy[name]);
        }

        foreach (SpecNode child in copy.Children)
        {
            node.Put(child);
        }
    }

    private static void ToArray(SpecNode node, SpecNode items, string reference)
    {
        items.Set(A.Reference, reference);
        node.Set(A.Reference, null);
        node.Set(A.Type, "array");
        node.Put(items);
    }

    private static void Wrap(SpecNode node)
    {
        SpecNode inner = node.Clone();
        var items = new SpecNode(SpecNodeKind.Items, "");
        Become(node, items);
        Become(items, inner);
        node.Set(A.Type, "array");
        node.Put(items);
    }
}
