using AppStoreConnect.Spec.Facts;

namespace AppStoreConnect.Spec.Reading;

/// <summary>A path, collected from several lines.</summary>
internal sealed class PathDraft(string path, int line)
{
    private readonly List<OperationDraft> _operations = [];

    public List<ParameterDraft> Parameters { get; } = [];

    /// <summary>Whether a line states that the path has no operations.</summary>
    public bool IsBare { get; set; }

    /// <summary>Whether its parameters are listed in lines rather than implied by its template.</summary>
    public bool IsListed { get; set; }

    public OperationDraft Operation(string method, int number)
    {
        foreach (OperationDraft operation in _operations)
        {
            if (operation.Method == method)
            {
                return operation;
            }
        }

        var added = new OperationDraft(method, number);
        _operations.Add(added);
        return added;
    }

    public ApiPath Build(Dictionary<string, SortedDictionary<string, ApiResponse>> usual, EnumReader enums)
    {
        if (IsBare == _operations.Count > 0)
        {
            throw new SurfaceFormatException(line, $"either operations of {path} or a line that says it has none", IsBare ? "both" : "neither");
        }

        return new()
        {
            Path = path,
            Parameters = IsListed ? Build(Parameters, enums) : PathTemplate.ImpliedParameters(path),
            Operations = _operations
                .OrderBy(operation => operation.Method, StringComparer.Ordinal)
                .Select(operation => operation.Build(path, usual, enums))
                .ToEquatableArray(),
        };
    }

    public static EquatableArray<ApiParameter> Build(List<ParameterDraft> drafts, EnumReader enums)
    {
        if (drafts.Count == 0)
        {
            return default;
        }

        var parameters = new ApiParameter[drafts.Count];
        for (int i = 0; i < parameters.Length; i++)
        {
            ParameterDraft draft = drafts[i];
            parameters[i] = draft.IsShared ? draft.Parameter with { Schema = enums.SchemaOf(draft) } : draft.Parameter;
        }

        Array.Sort(parameters, (x, y) => string.CompareOrdinal(x.In, y.In) is var place && place != 0 ? place : string.CompareOrdinal(x.Name, y.Name));
        for (int i = 1; i < parameters.Length; i++)
        {
            if (parameters[i].Name == parameters[i - 1].Name && parameters[i].In == parameters[i - 1].In)
            {
                throw new SurfaceFormatException(drafts[0].Line, "each parameter once", $"'{parameters[i].Name}' twice");
            }
        }

        return new(parameters);
    }
}
