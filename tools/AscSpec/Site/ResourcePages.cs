using System.Globalization;
using AppStoreConnect.Modeling;

namespace AscSpec.Site;

/// <summary>Pages for resources, their values and objects.</summary>
internal sealed class ResourcePages(SiteFacts facts)
{
    // Longer lists get a page of their own, which keeps the resource's page small.
    private const int ValuesInPlace = 12;

    public IEnumerable<SitePage> All() =>
    [
        Index(),
        .. facts.Resources.Select(Page),
        .. facts.Client.Enums.Where(value => value.IsAnswered).Select(EnumPage),
        .. facts.Client.Objects.Select(ObjectPage),
    ];

    /// <summary>Such as <c>string</c> or a link to the values of an enum.</summary>
    private string TypeText(ModelType type, string from)
    {
        string text = type.Kind switch
        {
            ValueKind.Enum when facts.Enums.TryGetValue(type.ClassName!, out EnumModel? value) && value.IsAnswered => Html.Link(SitePage.To(from, $"enums/{type.ClassName}.html"), type.ClassName!, isCode: true),
            ValueKind.Object when facts.Objects.ContainsKey(type.ClassName!) => Html.Link(SitePage.To(from, $"objects/{type.ClassName}.html"), type.ClassName!, isCode: true),
            ValueKind.Enum or ValueKind.Object => Html.Code(type.ClassName!),
            ValueKind.String => "<code>string</code>",
            ValueKind.Boolean => "<code>bool</code>",
            ValueKind.Int32 => "<code>int</code>",
            ValueKind.Int64 => "<code>long</code>",
            ValueKind.Double => "<code>double</code>",
            ValueKind.Decimal => "<code>decimal</code>",
            ValueKind.DateTime => "<code>DateTimeOffset</code>",
            ValueKind.Date => "<code>DateOnly</code>",
            ValueKind.Duration => "<code>TimeSpan</code>",
            _ => Html.Code(type.Kind.ToString()),
        };
        return type.IsList ? $"list of {text}" : text;
    }

    private SitePage Index()
    {
        string path = "resources/index.html";
        var html = new Html().Heading(1, "Resources").Raw("<ul class=\"columns\">");
        foreach (SiteResource resource in facts.Resources)
        {
            html.Raw($"<li>{Html.Link(SitePage.To(path, resource.Page), resource.Name)}</li>");
        }

        return new(path, "Resources", html.Raw("</ul>").ToString());
    }

    private SitePage Page(SiteResource resource)
    {
        string path = resource.Page;
        var html = new Html().Heading(1, resource.Name);
        foreach (ResourceModel type in resource.Resources)
        {
            html.Heading(2, type.ClassName, type.ClassName);
            if (type.Deprecated)
            {
                html.Paragraph($"<strong class=\"deprecated\">Deprecated.</strong>{(type.Successor is { } successor ? $" Use {Html.Code(successor)}." : "")}");
            }

            html.Paragraph($"JSON:API type {Html.Code(type.Type)}, schema {Html.Code(type.SchemaName)}, {Since("schema " + type.SchemaName)}.");
            html.Table(["Attribute", "Type", "Meaning", "Wire name"], [.. type.Attributes.Select(member => Member(member, path))], $"Attributes of {type.ClassName}");
            html.Table(
                ["Relationship", "Leads to", "Wire name"],
                [.. type.Relationships.Select(member => (IReadOnlyList<string>)[Name(member.Name, member.Deprecated, member.Successor), Target(member, path), Html.Code(member.WireName)])],
                $"Relationships of {type.ClassName}");
        }

        if (resource.Operations.Count > 0)
        {
            html.Heading(2, "Operations", "operations").Table(
                ["Request", "C#"],
                [.. resource.Operations.Select(operation => Operation(operation, path))],
                $"Operations of {resource.Name}");
        }

        return new(path, resource.Name, html.ToString());
    }

    private IReadOnlyList<string> Operation(SiteOperation operation, string from)
    {
        string call = facts.Names.Operation(operation.Info.Path, operation.Info.Method) is { } name ? Html.Code(name) : "<span class=\"muted\">none</span>";
        return [Html.Link(SitePage.To(from, operation.Page), operation.Info.Name) + (operation.Info.Deprecated ? " <span class=\"deprecated\">deprecated</span>" : ""), call];
    }

    private IReadOnlyList<string> Member(ValueMember member, string from)
    {
        string values = member.Type.Kind == ValueKind.Enum && facts.Enums.TryGetValue(member.Type.ClassName!, out EnumModel? value) && value.Values.Count <= ValuesInPlace
            ? "<br><span class=\"muted\">" + string.Join(", ", value.Values.Select(known => Html.Escape(known.Value))) + "</span>"
            : "";
        string meaning = string.Join(" ", new[] { member.Meaning, member.Remark }.OfType<string>().Select(Html.Escape));
        return [Name(member.Name, member.Deprecated, member.Successor), TypeText(member.Type, from) + values, meaning, Html.Code(member.WireName)];
    }

    private string Target(RelationshipMember member, string from)
    {
        string target = facts.Types.Contains(member.TargetType) ? Html.Link(SitePage.To(from, $"resources/{member.TargetType}.html"), member.TargetClass, isCode: true) : Html.Code(member.TargetClass);
        return member.IsMany ? $"many {target}" : target;
    }

    private SitePage EnumPage(EnumModel value)
    {
        string path = $"enums/{value.ClassName}.html";
        var html = new Html().Heading(1, value.ClassName)
            .Paragraph("An open enum: a value that Apple adds later is kept as it came, and <code>IsKnown</code> is false for it.")
            .Table(["C#", "On the wire"], [.. value.Values.Select(known => (IReadOnlyList<string>)[Html.Code($"{value.ClassName}.{known.Name}"), Html.Code(known.Value)])], $"Values of {value.ClassName}");
        html.Paragraph("Used by " + string.Join(", ", value.Uses.Take(100).Select(Html.Code)) + ".");
        return new(path, value.ClassName, html.ToString());
    }

    private SitePage ObjectPage(ObjectModel value)
    {
        string path = $"objects/{value.ClassName}.html";
        return new(path, value.ClassName, new Html().Heading(1, value.ClassName)
            .Table(["Member", "Type", "Meaning", "Wire name"], [.. value.Members.Select(member => Member(member, path))], $"Members of {value.ClassName}")
            .ToString());
    }

    private string Since(string place) => facts.History.Since(place) is { } release ? Html.Escape($"since {release}") : "of an unknown release";

    private static string Name(string name, bool deprecated, string? successor) =>
        Html.Code(name) + (deprecated ? $" <span class=\"deprecated\">deprecated{(successor is null ? "" : string.Create(CultureInfo.InvariantCulture, $", use {Html.Code(successor)}"))}</span>" : "");
}
