using System.Text;
using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Facts;

/// <summary>The lines about the whole document: <c># version 4.4.1</c>.</summary>
internal static class HeadFacts
{
    public static void Add(List<string> lines, ApiDescription description)
    {
        Add(lines, "openapi", description.OpenApiVersion);
        Add(lines, "title", description.Title);
        Add(lines, "version", description.Version);
        foreach (KeyValuePair<string, string> platform in description.Platforms)
        {
            lines.Add(new StringBuilder("# platform ").AppendToken(platform.Key, TokenKind.Id).Append(' ').AppendToken(platform.Value, TokenKind.Value).ToString());
        }

        for (int i = 0; i < description.Servers.Count; i++)
        {
            // Numbered, because their order is the document's. Padded so that they sort.
            Add(lines, FormattableString.Invariant($"server {i + 1:D3}"), description.Servers[i]);
        }

        foreach (KeyValuePair<string, string> scheme in description.SecuritySchemes)
        {
            lines.Add(new StringBuilder("# security scheme ").AppendToken(scheme.Key, TokenKind.Id).Append(' ').AppendQuoted(scheme.Value).ToString());
        }

        foreach (string name in description.Security)
        {
            Add(lines, "security required", name);
        }

        foreach (KeyValuePair<string, string> member in description.Unread)
        {
            lines.Add(new StringBuilder("# unread ").AppendToken(member.Key, TokenKind.Id).Append(' ').AppendQuoted(member.Value).ToString());
        }
    }

    private static void Add(List<string> lines, string name, string value) =>
        lines.Add(new StringBuilder("# ").Append(name).Append(' ').AppendToken(value, TokenKind.Value).ToString());
}
