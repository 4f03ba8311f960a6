using AppStoreConnect.Spec.Facts;

namespace AppStoreConnect.Spec.Reading;

/// <summary>An operation, collected from several lines.</summary>
internal sealed class OperationDraft(string method, int line)
{
    public string Method { get; } = method;

    /// <summary>The operation's id, or null until its line is read.</summary>
    public string? Id { get; set; }

    /// <summary>The tags in its line, or null if the path implies them.</summary>
    public List<string>? Tags { get; set; }

    public bool Deprecated { get; set; }

    public ApiRequestBody? Body { get; set; }

    public SortedDictionary<string, ApiResponse> Responses { get; set; } = [];

    public bool HasOnlyThese { get; set; }

    public List<ParameterDraft> Parameters { get; } = [];

    public ApiOperation Build(string path, Dictionary<string, SortedDictionary<string, ApiResponse>> usual, EnumReader enums)
    {
        if (Id is null)
        {
            throw new SurfaceFormatException(line, $"a line that begins with '{Method} {path} : '", "none");
        }

        if (!HasOnlyThese && !Responses.Values.Any(UsualErrors.IsError) && usual.TryGetValue(Method, out SortedDictionary<string, ApiResponse>? errors))
        {
            foreach (KeyValuePair<string, ApiResponse> error in errors)
            {
                Responses[error.Key] = error.Value;
            }
        }

        return new()
        {
            Method = Method,
            Id = Id,
            Tags = Tags?.ToEquatableArray() ?? PathTemplate.ImpliedTags(path),
            Deprecated = Deprecated,
            Parameters = PathDraft.Build(Parameters, enums),
            Body = Body,
            Responses = Responses.Values.ToEquatableArray(),
        };
    }
}
