namespace AppStoreConnect.Workflows.Metadata;

/// <summary>Texts of files and of the service, made comparable.</summary>
internal static class MetadataText
{
    /// <summary>The text without spaces and line ends around it, and with one kind of line end; null for an empty one.</summary>
    public static string? Normalize(string? text)
    {
        string trimmed = text?.ReplaceLineEndings("\n").Trim() ?? "";
        return trimmed.Length == 0 ? null : trimmed;
    }

    public static bool AreSame(string? left, string? right) => string.Equals(Normalize(left), Normalize(right), StringComparison.Ordinal);
}
