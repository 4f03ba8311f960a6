using System.Text;
using AscSpec.Documents;

namespace AscSpec.Overlay;

/// <summary>Finds the overlay: the specified one, the repository's, or the one built into the tool.</summary>
internal static class OverlayFile
{
    /// <param name="path">An absolute path, or null to look for the repository's overlay.</param>
    /// <param name="directory">The directory where the search for the repository starts.</param>
    /// <returns>The overlay, and its origin for messages.</returns>
    /// <exception cref="ToolException">The overlay cannot be read or is invalid.</exception>
    public static (OverlayDocument Overlay, string Origin) Load(string? path, string directory)
    {
        string? file = path ?? Repository.Find(directory)?.Overlay;
        if (file is null)
        {
            return (Read(ReadEmbedded(), "the built-in overlay"), "the built-in overlay");
        }

        try
        {
            return (Read(File.ReadAllText(file, Encoding.UTF8), file), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"the overlay '{file}' cannot be read: {e.Message}", e);
        }
    }

    private static OverlayDocument Read(string json, string origin)
    {
        try
        {
            return OverlayReader.Read(json);
        }
        catch (OverlayFormatException e)
        {
            throw new ToolException($"{origin}: {e.Message}", e);
        }
    }

    private static string ReadEmbedded()
    {
        using Stream stream = typeof(OverlayFile).Assembly.GetManifestResourceStream("overlay.json")
            ?? throw new InvalidOperationException("overlay.json is not embedded in the tool");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
