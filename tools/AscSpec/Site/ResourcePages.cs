using System.Globalization;
using AppStoreConnect.Modeling;
using AscSpec.Queries;

namespace AscSpec.Site;

/// <summary>Creates pages for resources, their enum values, and their objects.</summary>
internal sealed class ResourcePages(SiteFacts facts)
{
    // Longer lists get their own page, which keeps the page of the resource small.
    private const int ValuesInPlace = 12;

    public IEnumerable<SitePage> All() =>
    [
        Index(),
        .. facts.Resources.Select(Page),
        .. facts.Client.Enums.Where(value => value.IsAnswered).Select(EnumPage),
        .. facts.Client.Objects.Select(ObjectPage),
    ];

    private SitePage Index()
    {
        string path = "resources/index.html";
        return new(path, "Resources", new Html().Heading(1, "Resources")
            .Paragraph("The tags in Apple's document. Each is the first part of a path and almost always a JSON:API type with a class.")
            .Table(
                ["Resource", "Class", "Operations"],
                [
                    .. facts.Resources.Select(resource => (IReadOnlyList<string>)
                    [
                        Html.Link(SitePage.To(path, resource.Page), resource.Name),
                        string.Join(", ", resource.Resources.Select(type => Html.Code(type.ClassName) + (type.Deprecated ? " <span class=\"deprecated\">deprecated</span>" : ""))),
                        resource.Operations.Count.ToString(CultureInfo.InvariantCulture),
                    ]),
                ],
                "Resources")
            .ToString());
    }

    private SitePage Page(SiteResource resource)
    {
        string path = resource.Page;
        var html = new Html().Raw($"<nav class=\"crumbs\" aria-label=\"Breadcrumb\">{Html.Link("index.html", "Resources")}</nav>").Heading(1, resource.Name);
        if (resource.Operations.Count > 0 && resource.Resources.Count > 0)
        {
            html.Paragraph($"{string.Join(", ", resource.Resources.Select(type => Html.Link("#" + type.ClassName, type.ClassName, isCode: true)))} and {Html.Link("#operations", $"{resource.Operations.Count} operations")}.");
        }

        string[] guides = [.. Synonyms.GuidesOfType(resource.Name).Where(facts.Guides.ContainsKey).Select(name => Html.Link($"../guides/{name}.html", facts.Guides[name]))];
        if (guides.Length > 0)
        {
            html.Paragraph($"Guides: {string.Join(", ", guides)}.");
        }

        foreach (ResourceModel type in resource.Resources)
        {
            html.Heading(2, type.ClassName, type.ClassName);
            if (type.Deprecated)
            {
                html.Paragraph($"<strong class=\"deprecated\">Deprecated.</strong>{(type.Successor is { } successor ? $" Use {Html.Code(successor)}." : "")}");
            }

            html.Paragraph($"JSON:API type {Html.Code(type.Type)}, schema {Html.Code(type.SchemaName)}, {Since("schema " + type.SchemaName)}.");
            html.Table(
                ["Attribute", "Type", "Set when", "Meaning"],
                [.. type.Attributes.Select(member => Attribute(type, member, path))],
                $"Attributes of {type.ClassName}");
            html.Table(
                ["Relationship", "Leads to"],
                [.. type.Relationships.Select(member => (IReadOnlyList<string>)[Name($"{type.ClassName}.{member.Name}", member.Name, member.WireName, member.Deprecated, member.Successor, New(type, "relationships", member.WireName)), Target(member, path)])],
                $"Relationships of {type.ClassName}");
        }

        if (resource.Operations.Count > 0)
        {
            html.Heading(2, "Operations", "operations").Table(
                ["Request", "C#"],
                [.. resource.Operations.Select(operation => Operation(operation, path))],
                $"Operations of {resource.Name}");
        }

        History(html, resource, path);
        return new(path, resource.Name, html.ToString());
    }

    // Returns what each release with a report added to this resource after the resource itself.
    private void History(Html html, SiteResource resource, string path)
    {
        string[] schemas = [.. resource.Resources.Select(type => $"schema {type.SchemaName}")];
        var rows = new List<IReadOnlyList<string>>();
        foreach ((string version, IReadOnlyList<string> places) in facts.History.Releases.Reverse())
        {
            HashSet<string> added = [.. places];
            string[] items =
            [
                .. schemas.Where(added.Contains).Select(schema => Html.Code(schema["schema ".Length..])),
                .. places.Where(place => schemas.Any(schema => place.StartsWith(schema + ".attributes.", StringComparison.Ordinal) || place.StartsWith(schema + ".relationships.", StringComparison.Ordinal))).Select(place => Html.Code(place["schema ".Length..])),
                .. resource.Operations.Where(operation => added.Contains(operation.Info.Name)).Select(operation => Html.Link(SitePage.To(path, operation.Page), operation.Info.Name)),
            ];
            if (items.Length > 0)
            {
                rows.Add([facts.Reports.Contains(version) ? Html.Link(SitePage.To(path, $"releases/{version}.html"), version) : Html.Escape(version), string.Join("<br>", items)]);
            }
        }

        if (rows.Count > 0)
        {
            html.Heading(2, "History", "history").Table(["Release", "Added"], rows, $"History of {resource.Name}");
        }
    }

    private IReadOnlyList<string> Operation(SiteOperation operation, string from)
    {
        string call = facts.Names.Operation(operation.Info.Path, operation.Info.Method) is { } name ? Html.Code(name) : "<span class=\"muted\">none</span>";
        return [Html.Link(SitePage.To(from, operation.Page), operation.Info.Name) + (operation.Info.Deprecated ? " <span class=\"deprecated\">deprecated</span>" : ""), call];
    }

    private IReadOnlyList<string> Attribute(ResourceModel type, ValueMember member, string from)
    {
        string set = member.SetBy switch { SetBy.Create => "created", SetBy.Update => "updated", SetBy.Create | SetBy.Update => "created, updated", _ => "<span class=\"muted\">read-only</span>" };
        return
        [
            Name($"{type.ClassName}.{member.Name}", member.Name, member.WireName, member.Deprecated, member.Successor, New(type, "attributes", member.WireName)),
            MemberText.Type(facts, member.Type, from, ValuesInPlace), set, MemberText.Meaning(member),
        ];
    }

    private string? New(ResourceModel type, string kind, string wireName) =>
        facts.History.Release($"schema {type.SchemaName}.{kind}.{wireName}") is { } release && release != facts.History.Release("schema " + type.SchemaName) ? release : null;

    private string Target(RelationshipMember member, string from)
    {
        string target = facts.Types.Contains(member.TargetType) ? Html.Link(SitePage.To(from, $"resources/{member.TargetType}.html"), member.TargetClass, isCode: true) : Html.Code(member.TargetClass);
        return member.IsMany ? $"many {target}" : target;
    }

    private SitePage EnumPage(EnumModel value)
    {
        string path = $"enums/{value.ClassName}.html";
        var html = new Html().Heading(1, value.ClassName)
            .Paragraph("This is an open enum. A value that Apple adds later is kept unchanged, and its <code>IsKnown</code> is false.")
            .Table(["C#", "On the wire"], [.. value.Values.Select(known => (IReadOnlyList<string>)[Html.Code($"{value.ClassName}.{known.Name}"), Html.Code(known.Value)])], $"Values of {value.ClassName}");
        html.Paragraph("Used by " + string.Join(", ", value.Uses.Take(100).Select(Html.Code)) + ".");
        return new(path, value.ClassName, html.ToString());
    }

    private SitePage ObjectPage(ObjectModel value)
    {
        string path = $"objects/{value.ClassName}.html";
        return new(path, value.ClassName, new Html().Heading(1, value.ClassName)
            .Table(
                ["Member", "Type", "Meaning"],
                [.. value.Members.Select(member => (IReadOnlyList<string>)[Name($"{value.ClassName}.{member.Name}", member.Name, member.WireName, member.Deprecated, member.Successor, null), MemberText.Type(facts, member.Type, path, ValuesInPlace), MemberText.Meaning(member)])],
                $"Members of {value.ClassName}")
            .ToString());
    }

    private string Since(string place) => facts.History.Since(place) is { } release ? Html.Escape($"since {release}") : "introduced in an unknown release";

    private static string Name(string id, string name, string wireName, bool deprecated, string? successor, string? release) =>
        $"<span id=\"{Html.Escape(id)}\">{MemberText.Name(name, wireName)}</span>"
        + (release is null ? "" : $" <span class=\"new\">since {Html.Escape(release)}</span>")
        + (deprecated ? $" <span class=\"deprecated\">deprecated{(successor is null ? "" : $", use {Html.Code(successor)}")}</span>" : "");
}
