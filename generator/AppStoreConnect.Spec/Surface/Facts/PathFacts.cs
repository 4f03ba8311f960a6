using System.Text;
using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Facts;

/// <summary>The lines of paths and operations: <c>GET /v1/apps : apps_getCollection &gt; 200 AppsResponse</c>.</summary>
internal sealed class PathFacts(List<string> lines, EnumSets enums, UsualErrors usual)
{
    private readonly ParameterNotation _parameters = new(enums);

    public void Add(IEnumerable<ApiPath> paths)
    {
        foreach (KeyValuePair<string, EquatableArray<ApiResponse>> errors in usual.ByMethod)
        {
            lines.Add($"{errors.Key} *{ResponseNotation.Text(errors.Value)}");
        }

        foreach (ApiPath path in paths)
        {
            Add(path);
        }
    }

    private void Add(ApiPath path)
    {
        string name = new StringBuilder().AppendToken(path.Path, TokenKind.Path).ToString();
        if (path.Operations.IsEmpty)
        {
            lines.Add("* " + name);
        }

        if (path.Parameters != PathTemplate.ImpliedParameters(path.Path))
        {
            AddParameters("* " + name, path.Parameters);
            if (path.Parameters.IsEmpty)
            {
                lines.Add($"* {name} -");
            }
        }

        foreach (ApiOperation operation in path.Operations)
        {
            Add(path.Path, $"{operation.Method} {name}", operation);
        }
    }

    private void Add(string path, string head, ApiOperation operation)
    {
        StringBuilder text = new StringBuilder(head).Append(" : ").AppendToken(operation.Id, TokenKind.Id);
        if (operation.Tags != PathTemplate.ImpliedTags(path))
        {
            AppendTags(text, operation.Tags);
        }

        if (operation.Deprecated)
        {
            text.Append(" deprecated");
        }

        if (operation.Body is not null)
        {
            text.AppendBody(operation.Body);
        }

        EquatableArray<ApiResponse> errors = operation.Responses.Where(UsualErrors.IsError).ToEquatableArray();
        if (errors.IsEmpty || errors != usual[operation.Method])
        {
            text.AppendResponses(operation.Responses);
        }
        else
        {
            text.AppendResponses(operation.Responses.Where(response => !UsualErrors.IsError(response)));
        }

        if (errors.IsEmpty && !usual[operation.Method].IsEmpty)
        {
            text.Append(" > only");
        }

        lines.Add(text.ToString());
        AddParameters(head, operation.Parameters);
    }

    private static void AppendTags(StringBuilder text, EquatableArray<string> tags)
    {
        if (tags.IsEmpty)
        {
            text.Append(" #");
        }

        foreach (string tag in tags)
        {
            text.Append(" #").AppendToken(tag, TokenKind.Name);
        }
    }

    private void AddParameters(string head, EquatableArray<ApiParameter> parameters)
    {
        foreach (ApiParameter parameter in parameters)
        {
            lines.Add($"{head} {_parameters.Text(parameter)}");
        }
    }
}
