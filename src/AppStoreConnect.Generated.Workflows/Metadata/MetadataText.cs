namespace AppStoreConnect.Workflows.Metadata;

/// <summary>Makes text from files and from the service comparable.</summary>
internal static class MetadataText
{
    /// <summary>Returns the text without surrounding whitespace and with uniform line breaks, or null if it is empty.</summary>
    public static string? Normalize(string? text)
    {
        string trimmed = text?.ReplaceLineEndings("\n").Trim() ?? "";
        return trimmed.Length == 0 ? null : trimmed;
    }

    public static bool AreSame(string? left, string? right) => string.Equals(Normalize(left), Normalize(right), StringComparison.Ordinal);
}
