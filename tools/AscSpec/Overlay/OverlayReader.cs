using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AscSpec.Overlay;

/// <summary>Reads overlays and reports where an invalid one is wrong.</summary>
internal static class OverlayReader
{
    /// <exception cref="OverlayFormatException">The text is not an Overlay 1.0 document.</exception>
    public static OverlayDocument Read(string json)
    {
        JToken root;
        try
        {
            root = JsonText.Parse(json);
        }
        catch (JsonException e)
        {
            throw new OverlayFormatException($"the overlay is not JSON: {e.Message}", e);
        }

        if (root is not JObject overlay)
        {
            throw new OverlayFormatException("an overlay must be a JSON object");
        }

        string version = Text(overlay, "overlay", "the overlay") ?? throw new OverlayFormatException("the member 'overlay' with the version 1.0.x is missing");
        if (!version.StartsWith("1.0.", StringComparison.Ordinal))
        {
            throw new OverlayFormatException($"overlay version '{version}' is not supported; use 1.0.x");
        }

        if (overlay["info"] is not JObject info)
        {
            throw new OverlayFormatException("the member 'info' (title, version) is missing");
        }

        if (overlay["actions"] is not JArray actions)
        {
            throw new OverlayFormatException("the member 'actions' must be an array");
        }

        return new OverlayDocument(
            Text(info, "title", "info") ?? throw new OverlayFormatException("info.title is missing"),
            Text(info, "version", "info") ?? throw new OverlayFormatException("info.version is missing"),
            Text(info, "x-api", "info"),
            ReadActions(actions));
    }

    private static List<OverlayAction> ReadActions(JArray actions)
    {
        var read = new List<OverlayAction>(actions.Count);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < actions.Count; i++)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"actions[{i}]");
            if (actions[i] is not JObject action)
            {
                throw new OverlayFormatException($"{place} is not an object");
            }

            OverlayAction result = ReadAction(action, place, i);
            if (!ids.Add(result.Id))
            {
                throw new OverlayFormatException($"{place}: the x-id '{result.Id}' is already used by an earlier action");
            }

            read.Add(result);
        }

        return read;
    }

    private static OverlayAction ReadAction(JObject action, string place, int index)
    {
        string target = Text(action, "target", place) ?? throw new OverlayFormatException($"{place}: 'target' is missing");
        CheckPath(target, $"{place}.target");
        string? anchor = Text(action, "x-place", place);
        if (anchor is not null)
        {
            CheckPath(anchor, $"{place}.x-place");
        }

        bool remove = action["remove"] switch
        {
            null => false,
            { Type: JTokenType.Boolean } value => value.Value<bool>(),
            _ => throw new OverlayFormatException($"{place}: 'remove' must be true or false"),
        };
        JToken? update = action["update"];
        if (!remove && update is null)
        {
            throw new OverlayFormatException($"{place} has neither 'update' nor 'remove'");
        }

        return new OverlayAction
        {
            Id = Text(action, "x-id", place) ?? string.Create(CultureInfo.InvariantCulture, $"action-{index}"),
            Target = target,
            Description = Text(action, "description", place),
            Update = update,
            Remove = remove,
            Reason = Text(action, "x-reason", place),
            Reported = ReadReported(action, place),
            While = action["x-while"],
            Place = anchor,
        };
    }

    private static List<string> ReadReported(JObject action, string place) => action["x-reported"] switch
    {
        null => [],
        { Type: JTokenType.String } one => [one.Value<string>()!],
        JArray many when many.All(item => item.Type == JTokenType.String) => [.. many.Select(item => item.Value<string>()!)],
        _ => throw new OverlayFormatException($"{place}: 'x-reported' must be a string or an array of strings"),
    };

    // Newtonsoft parses a path only when it is used. The path is used here on an empty object, so that reading the overlay finds invalid paths.
    private static void CheckPath(string path, string place)
    {
        try
        {
            if (!path.StartsWith('$'))
            {
                throw new OverlayFormatException($"{place}: a JSONPath must start with '$': '{path}'");
            }

            _ = new JObject().SelectTokens(path).Count();
        }
        catch (JsonException e)
        {
            throw new OverlayFormatException($"{place}: '{path}' is not a JSONPath: {e.Message}", e);
        }
    }

    private static string? Text(JObject parent, string name, string place) => parent[name] switch
    {
        null => null,
        { Type: JTokenType.String } text => text.Value<string>(),
        _ => throw new OverlayFormatException($"{place}: '{name}' must be a string"),
    };
}
