using System.Text.Json;

namespace AppStoreConnect.Testing.Store;

/// <summary>Checks the ids of resources that are created inline. The client chooses them in the format <c>${name}</c>, and each must be unique.</summary>
internal static class InlineIds
{
    public static IEnumerable<ErrorItem> Refuse(IReadOnlyList<JsonElement> included)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < included.Count; i++)
        {
            if (!included[i].TryGetProperty("id", out JsonElement json) || json.GetString() is not { } id)
            {
                continue;
            }

            if (!(id.StartsWith("${", StringComparison.Ordinal) && id.EndsWith('}') && id.Length > 3))
            {
                yield return Error(i, $"The provided included entity id '{id}' has invalid format. Ids of included entities for inline creation must have the format '${{local-id}}'.");
            }
            else if (!seen.Add(id))
            {
                yield return Error(i, $"The provided included entity id '{id}' is used more than once.");
            }
        }
    }

    private static ErrorItem Error(int index, string detail) =>
        new(409, "ENTITY_ERROR.INCLUDED.INVALID_ID", "The provided included entity id is invalid", detail) { Pointer = $"/included/{index}/id" };
}
