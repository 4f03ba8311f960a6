using Newtonsoft.Json.Linq;

namespace AscSpec.Overlay;

/// <summary>
/// Applies an overlay to a document, action by action. If Overlay 1.0 is not specific, it follows 1.1 (arrays in an update are
/// concatenated, and single values can be removed), with one difference: an entry that an array already has is not added again, so
/// applying an overlay twice has the same result as applying it once.
/// </summary>
internal static class OverlayApplier
{
    /// <summary>Changes <paramref name="document"/> in place and returns the result of each action. Does nothing to a document of another API.</summary>
    public static IReadOnlyList<OverlayActionResult> Apply(JToken document, OverlayDocument overlay) =>
        overlay.IsFor(document) ? [.. overlay.Actions.Select(action => Apply(document, action))] : [];

    private static OverlayActionResult Apply(JToken document, OverlayAction action)
    {
        // The nodes are listed before anything changes, because removing during selection would skip nodes.
        List<JToken> selected = [.. document.SelectTokens(action.Target)];
        int changed = 0;
        int misfits = 0;
        foreach (JToken node in selected)
        {
            if (action.While is { } expected && !JsonSubset.Contains(node, expected))
            {
                continue;
            }

            switch (action.Remove ? Remove(node) : Update(node, action.Update!))
            {
                case true:
                    changed++;
                    break;
                case null:
                    misfits++;
                    break;
            }
        }

        return new OverlayActionResult(action, Judge(document, action, selected.Count, changed, misfits), selected.Count, changed);
    }

    private static OverlayOutcome Judge(JToken document, OverlayAction action, int selected, int changed, int misfits)
    {
        if (misfits > 0)
        {
            return OverlayOutcome.Misfit;
        }

        if (changed > 0)
        {
            return OverlayOutcome.Applied;
        }

        bool placeExists = selected > 0 || (action.Place is { } place && document.SelectTokens(place).Any());
        return placeExists ? OverlayOutcome.Unneeded : OverlayOutcome.Lost;
    }

    private static bool? Remove(JToken node)
    {
        switch (node.Parent)
        {
            case JProperty property:
                property.Remove();
                return true;
            case JArray:
                node.Remove();
                return true;
            default:
                return null; // The document itself.
        }
    }

    private static bool? Update(JToken node, JToken update) => (node, update) switch
    {
        (JObject target, JObject value) => Merge(target, value),
        (JObject, _) => null,
        (JArray target, _) => Append(target, update),
        _ => null,
    };

    private static bool Merge(JObject target, JObject update)
    {
        bool changed = false;
        foreach (JProperty property in update.Properties())
        {
            switch (target[property.Name], property.Value)
            {
                case (JObject inner, JObject value):
                    changed |= Merge(inner, value);
                    break;
                case (JArray inner, JArray values):
                    foreach (JToken value in values)
                    {
                        changed |= Append(inner, value);
                    }

                    break;
                case (var present, var value):
                    if (!JToken.DeepEquals(present, value))
                    {
                        target[property.Name] = value.DeepClone();
                        changed = true;
                    }

                    break;
            }
        }

        return changed;
    }

    private static bool Append(JArray target, JToken entry)
    {
        if (target.Any(item => JToken.DeepEquals(item, entry)))
        {
            return false;
        }

        target.Add(entry.DeepClone());
        return true;
    }
}
