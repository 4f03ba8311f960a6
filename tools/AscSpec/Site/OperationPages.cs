using AscSpec.Queries;

namespace AscSpec.Site;

/// <summary>A page for each operation: the call in C# and with curl, parameters, answers.</summary>
internal sealed class OperationPages(SiteFacts facts)
{
    private const string Server = "https://api.appstoreconnect.apple.com";

    public IEnumerable<SitePage> All() => facts.Operations.Select(Page);

    private SitePage Page(SiteOperation operation)
    {
        OperationInfo info = operation.Info;
        var html = new Html().Heading(1, info.Name);
        string resource = SiteFacts.Segment(info.Path);
        html.Paragraph($"{Html.Link(SitePage.To(operation.Page, $"resources/{resource}.html"), resource)}{(facts.History.Since(info.Name) is { } release ? Html.Escape($", since {release}") : "")}");
        if (info.Deprecated)
        {
            string? successor = facts.Successor(info.Method, info.Path);
            SiteOperation? page = facts.Operations.FirstOrDefault(candidate => candidate.Info.Name == successor);
            html.Paragraph("<strong class=\"deprecated\">Deprecated.</strong>" + (successor is null ? " No successor is known." : $" Use {(page is null ? Html.Code(successor) : Html.Link(SitePage.To(operation.Page, page.Page), successor))}."));
        }

        if (info.Remark is { } remark)
        {
            html.Paragraph($"<strong>Remark.</strong> {Html.Escape(remark.Text)} Reported: {string.Join(", ", remark.Reported.Select(report => report.StartsWith("https://", StringComparison.Ordinal) ? Html.Link(report, report) : Html.Escape(report)))}.");
        }

        html.Heading(2, "C#", "csharp");
        if (operation.Model is { } model && facts.Samples.Of(model) is { } call)
        {
            html.Block(call, "C#");
            if (facts.Samples.Loop(model) is { } loop)
            {
                html.Paragraph("All pages in one loop:").Block(loop + "\n{\n}", "C#, all pages");
            }

            if (model.QueryClass is { } query)
            {
                html.Paragraph($"Query parameters: {Html.Code(query)}.");
            }
        }
        else
        {
            html.Paragraph("The client has no method for it: use <code>client.SendAsync</code>.");
        }

        html.Heading(2, "curl", "curl").Block(Curl(operation), "curl");
        if (info.Parameters.Count > 0)
        {
            html.Heading(2, "Parameters", "parameters").Table(["C#", "On the wire", "Takes"], [.. info.Parameters.Select(parameter => Parameter(info, parameter))], "Parameters");
        }

        html.Heading(2, "Answers", "answers").Table(
            ["Status", "Body"],
            [.. info.Responses.Select(response => (IReadOnlyList<string>)[Html.Code(response.Status), Html.Escape(response.Text)])],
            "Answers");
        return new(operation.Page, info.Name, html.ToString());
    }

    private IReadOnlyList<string> Parameter(OperationInfo info, ParameterInfo parameter)
    {
        string takes = parameter.Values is { Count: > 8 } values
            ? $"<details><summary>{Html.Escape(parameter.Type)} {values.Count} values</summary>{Html.Escape(string.Join(", ", values))}</details>"
            : Html.Escape(parameter.Text);
        string member = parameter.In == "path" ? "<span class=\"muted\">indexer</span>"
            : facts.Names.Parameter(info.Path, info.Method, parameter.Name) is { } name ? Html.Code(name[(name.LastIndexOf('.') + 1)..]) : "";
        return [member, Html.Code(parameter.Name) + (parameter.Required ? " required" : "") + (parameter.Deprecated ? " <span class=\"deprecated\">deprecated</span>" : ""), takes];
    }

    private static string Curl(SiteOperation operation)
    {
        OperationInfo info = operation.Info;
        string query = string.Join('&', info.Parameters.Where(parameter => parameter.Required && parameter.In == "query").Select(parameter => $"{parameter.Name}={parameter.Values?[0] ?? "VALUE"}"));
        string address = Server + info.Path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal) + (query.Length > 0 ? "?" + query : "");
        string method = info.Method == "GET" ? "--get " : $"--request {info.Method} ";
        string body = info.Request is null ? "" : $" \\\n  --header 'Content-Type: application/json' \\\n  --data @{(operation.Model?.BodyClass ?? "body")}.json";
        string accept = operation.Model is { Accept: not "application/json" } model ? $" \\\n  --header 'Accept: {model.Accept}'" : "";
        return $"curl --globoff {method}'{address}' \\\n  --header \"Authorization: Bearer $TOKEN\"{accept}{body}";
    }
}
