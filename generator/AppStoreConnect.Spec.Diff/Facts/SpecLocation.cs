namespace AppStoreConnect.Spec.Diff;

/// <summary>A location in a description: the way from the document down to a node.</summary>
/// <param name="Parent">The place that contains it, or null for the document.</param>
/// <param name="Kind">What the node represents.</param>
/// <param name="Key">The key of the node among its siblings of that kind.</param>
public sealed record SpecLocation(SpecLocation? Parent, SpecNodeKind Kind, string Key)
{
    /// <summary>The document itself.</summary>
    public static SpecLocation Document { get; } = new(null, SpecNodeKind.Document, "");

    /// <summary>The template of the path that it belongs to, or null outside paths.</summary>
    public string? Path => Nearest(SpecNodeKind.Path)?.Key;

    /// <summary>The method of the operation that it belongs to, or null outside operations.</summary>
    public string? Method => Nearest(SpecNodeKind.Operation)?.Key;

    /// <summary>The component schema that it belongs to, or null outside components.</summary>
    public string? Component => Nearest(SpecNodeKind.Component)?.Key;

    /// <summary>The status of the response that it belongs to, or null outside responses.</summary>
    public string? Status => Nearest(SpecNodeKind.Response)?.Key;

    /// <summary>The wire name of the parameter that it belongs to, or null outside parameters.</summary>
    public string? Parameter => Nearest(SpecNodeKind.Parameter) is { } node ? node.Key.Substring(node.Key.IndexOf(' ') + 1) : null;

    /// <summary>The dotted path through a schema's properties, with <c>[]</c> for items, such as <c>data.attributes.platforms[]</c>. Empty at the root.</summary>
    public string PropertyPath
    {
        get
        {
            if (Parent is null || Kind is SpecNodeKind.Component or SpecNodeKind.Parameter or SpecNodeKind.MediaType)
            {
                return "";
            }

            string parent = Parent.PropertyPath;
            return Kind switch
            {
                SpecNodeKind.Property => parent.Length == 0 ? Key : parent + "." + Key,
                SpecNodeKind.Items => parent + "[]",
                SpecNodeKind.AdditionalProperties => parent + "{}",
                SpecNodeKind.OneOf or SpecNodeKind.AnyOf or SpecNodeKind.AllOf => parent + "(" + Key + ")",
                _ => parent,
            };
        }
    }

    /// <summary>Returns the place one level down.</summary>
    public SpecLocation Child(SpecNode node) => new(this, node.Kind, node.Key);

    /// <summary>Returns the nearest place of that kind at or above this one, or null if there is none.</summary>
    public SpecLocation? Nearest(SpecNodeKind kind)
    {
        for (SpecLocation? place = this; place is not null; place = place.Parent)
        {
            if (place.Kind == kind)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>
    /// Returns one line that a person can read and a tool can compare, such as <c>GET /v1/apps query filter[bundleId]</c>
    /// or <c>schema App.attributes.bundleId</c>.
    /// </summary>
    public override string ToString()
    {
        string parent = Parent is null || Parent.Kind == SpecNodeKind.Document ? "" : Parent.ToString();
        return Kind switch
        {
            SpecNodeKind.Document => "document",
            SpecNodeKind.Platform => "platform " + Key,
            SpecNodeKind.SecurityScheme => "security scheme " + Key,
            SpecNodeKind.Security => "security " + Key,
            SpecNodeKind.Unread => "unread " + Key,
            SpecNodeKind.Path => Key,
            SpecNodeKind.Operation => Key + " " + parent,
            SpecNodeKind.Parameter => parent + " " + Key,
            SpecNodeKind.Body => parent + " body",
            SpecNodeKind.Response => parent + " response " + Key,
            SpecNodeKind.MediaType => parent + " " + Key,
            SpecNodeKind.Component => "schema " + Key,
            SpecNodeKind.EnumValue => parent + " value " + Key,
            SpecNodeKind.Property => parent + "." + Key,
            SpecNodeKind.RequiredName => parent + " required " + Key,
            SpecNodeKind.Items => parent + "[]",
            SpecNodeKind.AdditionalProperties => parent + "{}",
            SpecNodeKind.OneOf => parent + " oneOf " + Key,
            SpecNodeKind.AllOf => parent + " allOf " + Key,
            SpecNodeKind.AnyOf => parent + " anyOf " + Key,
            SpecNodeKind.Mapping => parent + " mapping " + Key,
            SpecNodeKind.Member => "member " + Key,
            _ => parent + " " + Key,
        };
    }
}
