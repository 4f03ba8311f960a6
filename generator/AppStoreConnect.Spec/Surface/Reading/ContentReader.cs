using AppStoreConnect.Spec.Facts;
using AppStoreConnect.Spec.Notation;
using AppStoreConnect.Spec.OpenApi;

namespace AppStoreConnect.Spec.Reading;

/// <summary>Reads bodies and responses from the line of an operation.</summary>
internal sealed class ContentReader(SchemaParser schemas)
{
    /// <summary>The body, or null if there is none.</summary>
    public ApiRequestBody? ReadBody(ref LineCursor line)
    {
        var content = new SortedDictionary<string, ApiMediaType>(StringComparer.Ordinal);
        bool? required = null;
        while (line.Take(" <"))
        {
            bool optional = line.Take('?');
            if (required == optional)
            {
                throw line.Fail("'<' or '<?' for all media types of a body before this");
            }

            required = !optional;
            Add(ref line, content, ReadMediaType(ref line));
        }

        return required is { } value ? new(value, content.Values.ToEquatableArray()) : null;
    }

    /// <summary>The responses by status.</summary>
    /// <param name="line">The line.</param>
    /// <param name="only">Whether the line excludes all other responses, including the usual ones.</param>
    public SortedDictionary<string, ApiResponse> ReadResponses(ref LineCursor line, out bool only)
    {
        var contents = new SortedDictionary<string, SortedDictionary<string, ApiMediaType>>(StringComparer.Ordinal);
        only = false;
        while (!only && line.Take(" > "))
        {
            only = line.Take("only");
            if (!only)
            {
                List<string> statuses = ReadStatuses(ref line);
                ApiMediaType? mediaType = ReadMediaType(ref line);
                foreach (string status in statuses)
                {
                    if (!contents.TryGetValue(status, out SortedDictionary<string, ApiMediaType>? content))
                    {
                        contents.Add(status, content = new(StringComparer.Ordinal));
                    }
                    else if (mediaType is null || content.Count == 0)
                    {
                        throw line.Fail($"the status {status} only once before this");
                    }

                    Add(ref line, content, mediaType);
                }
            }
        }

        var responses = new SortedDictionary<string, ApiResponse>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, SortedDictionary<string, ApiMediaType>> response in contents)
        {
            responses.Add(response.Key, new(response.Key, response.Value.Values.ToEquatableArray()));
        }

        return responses;
    }

    private static List<string> ReadStatuses(ref LineCursor line)
    {
        var statuses = new List<string>();
        do
        {
            ReadOnlySpan<char> status = line.Plain(TokenKind.Name);
            string text = line.Pooled(status);
            if (!StatusCode.IsValid(text) || statuses.Contains(text))
            {
                throw line.Fail("a status such as 200, 4XX or default before this, each once");
            }

            statuses.Add(text);
        }
        while (line.Take(','));
        return statuses;
    }

    private static void Add(ref LineCursor line, SortedDictionary<string, ApiMediaType> content, ApiMediaType? mediaType)
    {
        if (mediaType is null)
        {
            return;
        }

        if (content.ContainsKey(mediaType.Name))
        {
            throw line.Fail($"the media type {mediaType.Name} only once before this");
        }

        content.Add(mediaType.Name, mediaType);
    }

    private ApiMediaType? ReadMediaType(ref LineCursor line)
    {
        if (line.IsAtEnd || line.IsAt(" > ") || line.IsAt(" < ") || line.IsAt(" <? "))
        {
            return null;
        }

        line.Expect(" ");
        ApiSchema? schema = line.Take(Keywords.None + " as ") ? null : schemas.Parse(ref line, level: 1);
        bool named = schema is null || line.Take(" as ");
        return new(named ? line.Word(TokenKind.MediaType, "a media type") : ResponseNotation.Json, schema);
    }
}
