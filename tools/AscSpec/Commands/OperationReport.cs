using AscSpec.Output;
using AscSpec.Queries;

namespace AscSpec.Commands;

/// <summary>Writes an operation for a person.</summary>
internal static class OperationReport
{
    /// <param name="report">Where to write.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="isShort">Whether to count parameter values instead of listing them.</param>
    public static void Write(IReport report, OperationInfo operation, bool isShort = false)
    {
        report.Heading(operation.Deprecated ? $"{operation.Name} (deprecated)" : operation.Name);
        report.Fields(
        [
            .. CSharp(operation.CSharp),
            .. operation.Successor is { } successor ? [("instead", successor)] : Array.Empty<(string, string)>(),
            .. operation.Since is { } since ? [("since", since)] : Array.Empty<(string, string)>(),
            .. operation.Remark is { } remark ? [("remark", $"{remark.Text} ({string.Join(", ", remark.Reported)})")] : Array.Empty<(string, string)>(),
            ("id", operation.Id),
            ("resource", string.Join(", ", operation.Tags)),
            .. operation.Request is { } request ? [("request", string.Join(", ", request.Select(body => body.Text)))] : Array.Empty<(string, string)>(),
            .. operation.Responses.Select(response => (response.Status, response.Text)),
        ]);
        report.Table(
            ["parameter", "in", "", "takes"],
            [.. operation.Parameters.Select(parameter => (IReadOnlyList<string>)[parameter.Name, parameter.In, Marks(parameter), isShort ? parameter.ShortText : parameter.Text])]);
    }

    private static IEnumerable<(string, string)> CSharp(CSharpOperation? operation)
    {
        if (operation is null)
        {
            yield break;
        }

        yield return ("C#", operation.Call);
        if (operation.AllPages is { } pages)
        {
            yield return ("all pages", $"await foreach (… in {pages})");
        }

        foreach (string form in operation.OtherForms)
        {
            yield return ("or", form);
        }

        if (operation.Request is { } request)
        {
            yield return ("sends", request);
        }

        yield return ("returns", operation.Result);
        if (operation.Query is { } query)
        {
            yield return ("query", query);
        }
    }

    private static string Marks(ParameterInfo parameter) => (parameter.Required, parameter.Deprecated) switch
    {
        (true, true) => "required, deprecated",
        (true, false) => "required",
        (false, true) => "deprecated",
        _ => string.Empty,
    };
}
