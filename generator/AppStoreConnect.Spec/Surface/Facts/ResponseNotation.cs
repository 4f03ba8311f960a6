using System.Text;
using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Facts;

/// <summary>Writes bodies and responses: <c> &lt; AppCreateRequest</c>, <c> &gt; 201 AppResponse</c>.</summary>
internal static class ResponseNotation
{
    public const string Json = "application/json";

    public static string Text(IEnumerable<ApiResponse> responses) => new StringBuilder().AppendResponses(responses).ToString();

    public static StringBuilder AppendBody(this StringBuilder text, ApiRequestBody body) =>
        text.AppendContent(body.Required ? " <" : " <?", body.Content);

    /// <summary>Groups statuses with the same response.</summary>
    public static StringBuilder AppendResponses(this StringBuilder text, IEnumerable<ApiResponse> responses)
    {
        foreach (IGrouping<EquatableArray<ApiMediaType>, ApiResponse> group in responses.GroupBy(response => response.Content))
        {
            text.AppendContent(" > " + string.Join(",", group.Select(response => response.Status)), group.Key);
        }

        return text;
    }

    private static StringBuilder AppendContent(this StringBuilder text, string marker, EquatableArray<ApiMediaType> content)
    {
        if (content.IsEmpty)
        {
            text.Append(marker);
        }

        foreach (ApiMediaType mediaType in content)
        {
            text.Append(marker).Append(' ');
            if (mediaType.Schema is null)
            {
                text.Append(Keywords.None);
            }
            else
            {
                text.AppendSchema(mediaType.Schema);
            }

            if (content.Count > 1 || mediaType.Name != Json || mediaType.Schema is null)
            {
                text.Append(" as ").AppendToken(mediaType.Name, TokenKind.MediaType);
            }
        }

        return text;
    }
}
