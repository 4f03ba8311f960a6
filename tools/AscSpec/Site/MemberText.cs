using AppStoreConnect.Modeling;

namespace AscSpec.Site;

/// <summary>Formats members as table cells.</summary>
internal static class MemberText
{
    /// <summary>Returns the C# name with the wire name below it.</summary>
    public static string Name(string name, string wireName) => Html.Code(name) + $"<br><code class=\"muted\">{Html.Escape(wireName)}</code>";

    /// <summary>Returns text such as <c>string</c>, or a link to the values of an enum. A few values are listed directly.</summary>
    public static string Type(SiteFacts facts, ModelType type, string from, int valuesInPlace)
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
        string values = type.Kind == ValueKind.Enum && facts.Enums.TryGetValue(type.ClassName!, out EnumModel? known) && known.IsAnswered && known.Values.Count <= valuesInPlace
            ? "<br><span class=\"muted\">" + string.Join(", ", known.Values.Select(one => Html.Escape(one.Value))) + "</span>"
            : "";
        return (type.IsList ? $"list of {text}" : text) + values;
    }

    /// <summary>Returns the meaning of a member, with its bounds.</summary>
    public static string Meaning(ValueMember member) => string.Join(" ", new[] { member.Meaning, member.Remark }.OfType<string>().Select(Html.Escape));
}
