using System.Globalization;
using System.Net;
using System.Text;
using AppStoreConnect.Http;
using AppStoreConnect.Text;

namespace AppStoreConnect.Exceptions;

/// <summary>Formats an error for the person who reads it in a build log at two in the morning.</summary>
internal static class ErrorMessage
{
    private const int MaxListed = 20;
    private const int PartLength = 2000;
    private const int ErrorsLength = 16_000;

    internal static string Format(AppStoreConnectException e)
    {
        var text = new StringBuilder();
        text.Append(e.RequestMethod is null ? "The request" : $"{e.RequestMethod} {Path(e.RequestUri)}").Append(" failed: ").Append(Status(e.ResponseStatusCode));
        if (e.Attempts > 0)
        {
            text.Append(" (").Append(Effort(e.Attempts, e.Elapsed)).Append(')');
        }

        text.Append('.');
        AppendErrors(text, e.Errors, "  ");
        if (e.Errors.Count == 0 && e.ResponseBody is { } body)
        {
            text.Append("\n  ").Append(body.Length == 0 ? "The response has no body." : $"The response{(e.ContentType is { } type ? $" ({TerminalText.OneLine(type)})" : "")} says: {TerminalText.Beginning(HtmlText.IsPage(body) ? HtmlText.Of(body) : body)}");
        }

        foreach (string hint in ErrorHints.For(e))
        {
            text.Append("\n  ").Append(hint);
        }

        if (e.RequestId is { } id)
        {
            text.Append("\n  Request ID: ").Append(TerminalText.OneLine(id));
        }

        return text.ToString();
    }

    internal static string Name(in OutgoingRequest request) => $"{request.Method} {Path(request.Uri)}";

    internal static string Effort(int attempts, TimeSpan elapsed) =>
        string.Create(CultureInfo.InvariantCulture, $"{attempts} {(attempts == 1 ? "attempt" : "attempts")}, {elapsed.TotalSeconds:0.0} s");

    private static string Shorten(string text) => TerminalText.Beginning(text, PartLength);

    private static string Status(int status) => status == 0
        ? "there was no response"
        : Enum.IsDefined((HttpStatusCode)status) ? string.Create(CultureInfo.InvariantCulture, $"{status} {Words((HttpStatusCode)status)}") : status.ToString(CultureInfo.InvariantCulture);

    // NotFound → Not Found.
    private static string Words(HttpStatusCode status)
    {
        var words = new StringBuilder();
        foreach (char c in status.ToString())
        {
            words.Append(char.IsUpper(c) && words.Length > 0 ? " " : "").Append(c);
        }

        return words.ToString();
    }

    // Without the query, which may contain private data, such as a tester's email address.
    private static string Path(Uri? uri) => uri is null ? "" : uri.IsAbsoluteUri ? TerminalText.OneLine(uri.AbsolutePath) : TerminalText.Beginning(uri.OriginalString);

    private static void AppendErrors(StringBuilder text, IReadOnlyList<ApiError> errors, string indent)
    {
        for (int i = 0; i < errors.Count; i++)
        {
            if (i == MaxListed || text.Length > ErrorsLength)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{indent}… and {errors.Count - i} more.");
                return;
            }

            AppendError(text, errors[i], indent);
        }
    }

    private static void AppendError(StringBuilder text, ApiError error, string indent)
    {
        text.Append('\n').Append(indent).Append(Shorten(error.Code ?? "(no code)"));
        AppendPart(text, ": ", error.Title);
        if (!string.Equals(error.Detail, error.Title, StringComparison.Ordinal))
        {
            AppendPart(text, string.IsNullOrEmpty(error.Title) ? ": " : " – ", error.Detail);
        }

        AppendPart(text, " [at ", error.Source?.Pointer, "]");
        AppendPart(text, " [parameter ", error.Source?.Parameter, "]");
        AppendPart(text, " [see ", error.Links?.See ?? error.Links?.About, "]");
        AppendPart(text, " [associated ", error.Links?.Associated, "]");
        AppendPart(text, " [error id ", error.Id, "]");
        foreach ((string path, IReadOnlyList<ApiError> behind) in error.AssociatedErrors)
        {
            if (text.Length > ErrorsLength)
            {
                text.Append(" …");
                return;
            }

            text.Append('\n').Append(indent).Append("  because of ").Append(Shorten(path)).Append(':');
            AppendErrors(text, behind, indent + "    ");
        }
    }

    private static void AppendPart(StringBuilder text, string before, string? part, string after = "")
    {
        if (!string.IsNullOrEmpty(part))
        {
            text.Append(before).Append(Shorten(part)).Append(after);
        }
    }
}
