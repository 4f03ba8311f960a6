using AppStoreConnect.Modeling;
using AscSpec.Queries;

namespace AscSpec.Site;

/// <summary>Creates a page for each operation: its C# and curl calls, request, parameters, and response.</summary>
internal sealed class OperationPages(SiteFacts facts)
{
    private const int ValuesInPlace = 8;

    private readonly Dictionary<string, SiteResource> _resources = facts.Resources.SelectMany(resource => resource.Resources.Select(type => (type.ClassName, resource))).GroupBy(pair => pair.ClassName, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().resource, StringComparer.Ordinal);
    private readonly Dictionary<string, SiteOperation> _operations = facts.Operations.ToDictionary(operation => operation.Info.Name, StringComparer.Ordinal);

    public IEnumerable<SitePage> All() => facts.Operations.Select(Page);

    private SitePage Page(SiteOperation operation)
    {
        OperationInfo info = operation.Info;
        string resource = SiteFacts.Segment(info.Path);
        var html = new Html()
            .Raw($"<nav class=\"crumbs\" aria-label=\"Breadcrumb\">{Html.Link("../resources/index.html", "Resources")} › {Html.Link($"../resources/{resource}.html", resource)}</nav>")
            .Heading(1, info.Name)
            .Paragraph(Html.Escape(OperationSummary.Of(info)) + (facts.History.Since(info.Name) is { } release ? $" <span class=\"muted\">Since {Html.Escape(release)}.</span>" : ""));
        if (info.Deprecated)
        {
            string? successor = facts.Successor(info.Method, info.Path) ?? operation.Model?.Successor;
            html.Paragraph("<strong class=\"deprecated\">Deprecated.</strong>" + (successor is null ? " No successor is known." : $" Use {(_operations.TryGetValue(successor, out SiteOperation? page) ? Html.Link(SitePage.To(operation.Page, page.Page), successor) : Html.Code(successor))}."));
        }

        if (info.Remark is { } remark)
        {
            html.Paragraph($"<strong>Note.</strong> {Html.Escape(remark.Text)} Reported at: {string.Join(", ", remark.Reported.Select(report => report.StartsWith("https://", StringComparison.Ordinal) ? Html.Link(report, report) : Html.Escape(report)))}.");
        }

        html.Heading(2, "C#", "csharp");
        if (operation.Model is { } model && facts.Samples.Of(model) is { } call)
        {
            html.Block(call);
            if (facts.Samples.Loop(model) is { } loop)
            {
                html.Paragraph("All pages in one loop:").Block(loop + "\n{\n}");
            }

            if (facts.Samples.Filtered(model) is { } filtered)
            {
                html.Paragraph($"Filtered ({facts.Guide("filtering", "more on filters")}):").Block(filtered);
            }

            if (facts.Samples.Upload(model) is { } upload)
            {
                html.Paragraph($"This is the first step of an upload. One call does all steps, from reservation to processing: {facts.Guide("uploads", "Uploading files")}.").Block(upload);
            }

            if (facts.Samples.Wait(model) is { } wait)
            {
                html.Paragraph($"Wait until its state is final ({facts.Guide("waiting", "Waiting")}):").Block(wait);
            }

            if (Returned(model) is { } returned)
            {
                html.Paragraph($"Returns {returned}. A failed call throws an {facts.Guide("errors", "AppStoreConnectException", isCode: true)}.");
            }
        }
        else
        {
            html.Paragraph("The client has no method for this operation. Use <code>client.SendAsync</code>.");
        }

        html.Heading(2, "curl", "curl").Block(facts.Curl.Of(info, operation.Model));
        if (operation.Model is { Body: BodyShape.Model, BodyClass: { } body })
        {
            Request(html, body, operation.Page);
        }

        if (info.Parameters.Count > 0)
        {
            html.Heading(2, "Parameters", "parameters");
            if (operation.Model?.QueryClass is { } query)
            {
                html.Paragraph($"Query parameters are properties of {Html.Code(query)}: {Html.Code("c => c.QueryParameters.…")}");
            }

            QueryModel? parameters = facts.Queries.GetValueOrDefault(info.Name);
            html.Table(["Parameter", "Takes", "Meaning"], [.. info.Parameters.Select(parameter => Parameter(parameter, parameters, operation.Page))], "Parameters");
        }

        html.Heading(2, "Responses", "responses").Table(
            ["Status", "Body"],
            [.. info.Responses.Select(response => (IReadOnlyList<string>)[Html.Code(response.Status), Html.Escape(response.Text)])],
            "Responses");
        return new(operation.Page, info.Name, html.ToString());
    }

    // Document<App>, with a link to the resource.
    private string? Returned(OperationModel operation)
    {
        string item = operation.ResponseClass is { } name && _resources.TryGetValue(name, out SiteResource? resource) ? Html.Link($"../{resource.Page}#{name}", name, isCode: true)
            : operation.ResponseClass is { } other && facts.Objects.ContainsKey(other) ? Html.Link($"../objects/{other}.html", other, isCode: true)
            : Html.Code(operation.ResponseClass ?? "");
        return operation.Response switch
        {
            ResponseShape.Document => $"one {item}, as <code>Document</code>",
            ResponseShape.Page => $"a <code>Page</code> of {item}",
            ResponseShape.Linkage => $"the id of a {item}, as <code>Document</code> of <code>Linkage</code>",
            ResponseShape.Linkages => $"a <code>Page</code> of ids of {item}",
            ResponseShape.Object when operation.ResponseClass is not null => item,
            ResponseShape.None => null,
            _ => "a <code>Stream</code> with the raw response",
        };
    }

    private void Request(Html html, string body, string from)
    {
        if (facts.Requests.TryGetValue(body, out RequestModel? request))
        {
            html.Heading(2, "Request", "request").Paragraph($"Members of {Html.Code(body)}. Unassigned members are not sent.");
            html.Table(
                ["Member", "Type", "Meaning"],
                [
                    .. request.Attributes.OrderByDescending(member => member.Required).Select(member => Member(member, from)),
                    .. request.Relationships.OrderByDescending(member => member.Required).Select(member => (IReadOnlyList<string>)[Name(member.Name, member.WireName, member.Required, member.Deprecated), Target(member), ""]),
                ],
                $"Members of {body}");
        }
        else if (facts.Objects.TryGetValue(body, out ObjectModel? value))
        {
            html.Heading(2, "Request", "request").Table(["Member", "Type", "Meaning"], [.. value.Members.Select(member => Member(member, from))], $"Members of {body}");
        }
    }

    private IReadOnlyList<string> Member(ValueMember member, string from) =>
        [Name(member.Name, member.WireName, member.Required, member.Deprecated), MemberText.Type(facts, member.Type, from, ValuesInPlace), MemberText.Meaning(member)];

    private string Target(RelationshipMember member)
    {
        string target = _resources.TryGetValue(member.TargetClass, out SiteResource? resource) ? Html.Link($"../{resource.Page}", member.TargetClass, isCode: true) : Html.Code(member.TargetClass);
        return member.IsMany ? $"ids of {target}" : $"id of {target}";
    }

    private IReadOnlyList<string> Parameter(ParameterInfo parameter, QueryModel? query, string from)
    {
        QueryParameter? member = parameter.In == "path" ? null : query?.Parameters.FirstOrDefault(candidate => candidate.WireName == parameter.Name);
        string name = member is null
            ? $"{Html.Code(parameter.Name)}{(parameter.In == "path" ? " <span class=\"muted\">in the path</span>" : "")}{(parameter.Deprecated ? " <span class=\"deprecated\">deprecated</span>" : "")}"
            : Name(member.Name, parameter.Name, parameter.Required, parameter.Deprecated);
        string takes = parameter.Values is { Count: > ValuesInPlace } values
            ? $"<details><summary>{Html.Escape(parameter.Type)} {values.Count} values</summary>{Html.Escape(string.Join(", ", values))}</details>"
            : Html.Escape(parameter.Text);
        string type = member is { Type.Kind: ValueKind.Enum } ? MemberText.Type(facts, member.Type, from, 0) + "<br>" : "";
        return [name, type + takes, Html.Escape(member?.Meaning ?? "")];
    }

    private static string Name(string name, string wireName, bool required, bool deprecated) =>
        MemberText.Name(name, wireName) + (required ? " <strong>required</strong>" : "") + (deprecated ? " <span class=\"deprecated\">deprecated</span>" : "");
}
