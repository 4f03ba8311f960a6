using System.Globalization;
using System.Text;
using System.Text.Json;
using AppStoreConnect.Testing;

namespace AscFake.Output;

/// <summary>Prints one line per request: method, path, operation, status, and violations.</summary>
internal sealed class RequestPrinter(TextWriter output, bool isColored, bool isJson)
{
    private readonly Lock _lock = new();

    public void Write(RecordedRequest request)
    {
        string line = isJson ? Json(request) : Text(request);
        lock (_lock)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }

    private static string Json(RecordedRequest request) => JsonSerializer.Serialize(new
    {
        @event = "request",
        number = request.Number,
        method = request.Method,
        path = request.Path,
        query = request.Query,
        operation = request.OperationId,
        status = request.Reply?.Status,
        violations = request.Violations.Select(violation => violation.ToString()),
    });

    private string Text(RecordedRequest request)
    {
        int status = request.Reply?.Status ?? 0;
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{Colored(status.ToString(CultureInfo.InvariantCulture), status < 300 ? 32 : status < 500 ? 33 : 31)} {Safe(request.Method),-6} {Safe(request.ToString()[(request.Method.Length + 1)..])}");
        line.Append(request.OperationId is { } operation ? $"  {operation}" : request.IsOtherHost ? "  (upload host)" : "");
        foreach (ErrorItem violation in request.Violations)
        {
            line.Append("\n    ").Append(Colored(Safe(violation.ToString()), 31));
        }

        return line.ToString();
    }

    private string Colored(string text, int color) => isColored ? string.Create(CultureInfo.InvariantCulture, $"\e[{color}m{text}\e[0m") : text;

    /// <summary>Text from a request must not control the terminal.</summary>
    private static string Safe(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;
}
