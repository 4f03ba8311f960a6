using System.Text.Json;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Creates the notifications described in <c>spec/webhooks.json</c>, with the types of the client if it has them.</summary>
/// <param name="model">The client.</param>
/// <param name="reserved">Names that hand-written code has or uses.</param>
public sealed class WebhookFactory(ClientModel model, IEnumerable<string> reserved)
{
    private readonly Dictionary<string, ObjectModel> _objects = model.Objects.ToDictionary(value => value.ClassName, StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(
        model.Resources.Select(resource => resource.ClassName).Concat(model.Requests.Select(request => request.ClassName))
            .Concat(model.Objects.Select(value => value.ClassName)).Concat(model.Enums.Select(value => value.ClassName))
            .Concat(model.Uploads.Select(upload => upload.RequestClass)).Concat(reserved),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates all notifications, in ordinal order of their names.</summary>
    /// <param name="utf8">The file.</param>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    /// <exception cref="FormatException">The JSON has an unexpected structure. The message says what and where.</exception>
    public EquatableArray<WebhookModel> Make(ReadOnlyMemory<byte> utf8)
    {
        using JsonDocument document = JsonDocument.Parse(utf8);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("events", out JsonElement events) || events.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("It has no 'events' list.");
        }

        return events.EnumerateArray().Select(Make).OrderBy(webhook => webhook.ClassName, StringComparer.Ordinal).ToEquatableArray();
    }

    private WebhookModel Make(JsonElement webhook, int index)
    {
        string type = Text(webhook, "type", index);
        string name = Identifier.Pascal(type);
        while (!_taken.Add(name))
        {
            name += "Notification";
        }

        var scope = new NameScope([.. ReservedNames.ObjectMembers, name, "Id", "Type", "Version", "Timestamp", "Body"]);
        return new WebhookModel
        {
            ClassName = name,
            Type = type,
            EventType = Text(webhook, "eventType", index),
            Summary = Text(webhook, "summary", index),
            Members = Pairs(webhook, "attributes", index).Select(pair => Attribute(scope, pair.Key, pair.Value))
                .Concat(Pairs(webhook, "relationships", index).Select(pair => Relationship(scope, pair.Key, pair.Value))).ToEquatableArray(),
        };
    }

    private WebhookMember Attribute(NameScope scope, string wireName, string kind)
    {
        string name = scope.Take(wireName, Identifier.Pascal(wireName));
        return kind switch
        {
            "text" => new(name, wireName, WebhookMemberKind.Text),
            "flag" => new(name, wireName, WebhookMemberKind.Flag),
            "texts" => new(name, wireName, WebhookMemberKind.Texts),
            _ => EnumOf(kind.Split('.')) is { } className
                ? new(name, wireName, WebhookMemberKind.Enum, className)
                : new(name, wireName, WebhookMemberKind.Text),
        };
    }

    private WebhookMember Relationship(NameScope scope, string wireName, string type)
    {
        string? target = model.Resources.FirstOrDefault(resource => resource.Type == type)?.ClassName;
        return new(scope.Take(wireName, Identifier.Pascal(wireName)), wireName, WebhookMemberKind.Resource, target ?? "Resource");
    }

    // A client for part of the API, or of another document, may not have the type. The value is then text.
    private string? EnumOf(string[] path)
    {
        foreach (ResourceModel resource in model.Resources.Where(resource => resource.Type == path[0]))
        {
            EquatableArray<ValueMember> members = resource.Attributes;
            ValueMember? member = null;
            foreach (string step in path.Skip(1))
            {
                member = members.FirstOrDefault(candidate => candidate.WireName == step);
                members = member?.Type is { Kind: ValueKind.Object, ClassName: { } name } && _objects.TryGetValue(name, out ObjectModel? value) ? value.Members : default;
            }

            if (member?.Type is { Kind: ValueKind.Enum, IsList: false, ClassName: { } found })
            {
                return found;
            }
        }

        return null;
    }

    private static string Text(JsonElement webhook, string name, int index) =>
        webhook.ValueKind == JsonValueKind.Object && webhook.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw new FormatException(FormattableString.Invariant($"Event {index + 1} has no '{name}'."));

    private static List<KeyValuePair<string, string>> Pairs(JsonElement webhook, string name, int index)
    {
        if (!webhook.TryGetProperty(name, out JsonElement pairs))
        {
            return [];
        }

        return pairs.ValueKind == JsonValueKind.Object && pairs.EnumerateObject().All(pair => pair.Value.ValueKind == JsonValueKind.String)
            ? pairs.EnumerateObject().Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value.GetString()!)).ToList()
            : throw new FormatException(FormattableString.Invariant($"The '{name}' of event {index + 1} is not an object of strings."));
    }
}
