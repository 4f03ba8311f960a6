using AscSpec.Output;
using AscSpec.Queries;

namespace AscSpec.Commands;

/// <summary>Tells an operation to a person.</summary>
internal static class OperationReport
{
    public static void Write(IReport report, OperationInfo operation)
    {
        report.Heading(operation.Deprecated ? $"{operation.Name} (deprecated)" : operation.Name);
        report.Fields(
        [
            ("id", operation.Id),
            ("resource", string.Join(", ", operation.Tags)),
            .. operation.Request is { } request ? [("request", string.Join(", ", request.Select(body => body.Text)))] : Array.Empty<(string, string)>(),
            .. operation.Responses.Select(response => (response.Status, response.Text)),
        ]);
        report.Table(
            ["parameter", "in", "", "takes"],
            [.. operation.Parameters.Select(parameter => (IReadOnlyList<string>)[parameter.Name, parameter.In, Marks(parameter), parameter.Text])]);
    }

    private static string Marks(ParameterInfo parameter) => (parameter.Required, parameter.Deprecated) switch
    {
        (true, true) => "required, deprecated",
        (true, false) => "required",
        (false, true) => "deprecated",
        _ => string.Empty,
    };
}
