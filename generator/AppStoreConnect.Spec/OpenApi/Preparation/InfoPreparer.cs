using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>Prepares <c>info</c> and <c>servers</c>.</summary>
internal sealed class InfoPreparer(PreparationContext context)
{
    private static readonly IComparer<KeyValuePair<string, string>> s_byName =
        Comparer<KeyValuePair<string, string>>.Create((x, y) => string.CompareOrdinal(x.Key, y.Key));

    public EquatableArray<KeyValuePair<string, string>> Platforms { get; private set; }

    public ObjectNode Prepare(JsonElement info, Place place)
    {
        var result = new ObjectNode { ["title"] = "", ["version"] = "" };
        var platforms = new List<KeyValuePair<string, string>>();
        foreach ((string name, JsonElement value, Place at) in context.Members(info, place, "the info"))
        {
            switch (name)
            {
                case "title" or "version":
                    result[name] = context.Text(value, at, name) ?? "";
                    break;
                case "x-platform":
                    if (context.Text(value, at, name) is { } platform)
                    {
                        platforms.Add(new("", platform));
                    }

                    break;
                case "x-platforms":
                    foreach ((string key, JsonElement title, Place titlePlace) in context.Members(value, at, name))
                    {
                        if (context.Text(title, titlePlace, "a platform's title") is { } text)
                        {
                            AddPlatform(platforms, key, text, titlePlace);
                        }
                    }

                    break;
                case "description" or "summary" or "termsOfService" or "contact" or "license":
                    break;
                default:
                    context.NotHeld(name, at, "the info", value);
                    break;
            }
        }

        platforms.Sort(s_byName);
        Platforms = platforms.ToEquatableArray();
        foreach (string missing in new[] { "title", "version" })
        {
            if (info.ValueKind == JsonValueKind.Object && !info.TryGetProperty(missing, out _))
            {
                context.Problems.Warning(place, $"The info has no '{missing}'; read as empty.");
            }
        }

        return result;
    }

    public ArrayNode PrepareServers(JsonElement servers, Place place)
    {
        var result = new ArrayNode();
        foreach ((JsonElement server, Place at) in context.Items(servers, place, "the servers"))
        {
            string? url = null;
            foreach ((string name, JsonElement value, Place valuePlace) in context.Members(server, at, "a server"))
            {
                switch (name)
                {
                    case "url":
                        url = context.Text(value, valuePlace, name);
                        break;
                    case "description" or "name":
                        break;
                    default:
                        context.NotHeld(name, valuePlace, "a server", value);
                        break;
                }
            }

            if (url is not null)
            {
                result.Add(new ObjectNode { ["url"] = url });
            }
            else
            {
                context.Problems.Error(at, "The server has no address; it is not read.");
            }
        }

        return result;
    }

    // An unnamed platform in the map would be taken for the older single platform.
    private void AddPlatform(List<KeyValuePair<string, string>> platforms, string name, string title, Place place)
    {
        if (name.Length == 0)
        {
            context.Problems.Error(place, "The platform has no name; it is not read.");
        }
        else
        {
            platforms.Add(new(name, title));
        }
    }
}
