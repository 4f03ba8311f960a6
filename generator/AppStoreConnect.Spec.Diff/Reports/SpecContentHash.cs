using System.Security.Cryptography;
using System.Text;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Returns a hash of the content of a description. Equal for documents that differ only in order or prose.</summary>
public static class SpecContentHash
{
    /// <summary>SHA-256 over all facts, in 64 lower-case hexadecimal digits.</summary>
    public static string Of(ApiDescription description)
    {
        var text = new StringBuilder();
        Write(SpecTree.From(description), text);
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static void Write(SpecNode node, StringBuilder text)
    {
        // Lengths before texts: no two different trees are written alike.
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
