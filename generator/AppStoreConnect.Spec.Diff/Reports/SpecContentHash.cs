using System.Security.Cryptography;
using System.Text;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Hashes the content of a description. Documents that differ only in order or prose have equal hashes.</summary>
public static class SpecContentHash
{
    /// <summary>Returns the SHA-256 of all facts as 64 lowercase hexadecimal digits.</summary>
    public static string Of(ApiDescription description)
    {
        var text = new StringBuilder();
        Write(SpecTree.From(description), text);
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static void Write(SpecNode node, StringBuilder text)
    {
        // Each text is preceded by its length, so that no two different trees produce the same bytes.
        Write(node.Kind.ToString(), text);
        Write(node.Key, text);
        text.Append(node.Attributes.Count).Append(' ');
        foreach (KeyValuePair<string, string> attribute in node.Attributes)
        {
            Write(attribute.Key, text);
            Write(attribute.Value, text);
        }

        text.Append(node.Children.Count).Append(' ');
        foreach (SpecNode child in node.Children)
        {
            Write(child, text);
        }
    }

    private static void Write(string value, StringBuilder text) => text.Append(value.Length).Append(':').Append(value);
}
