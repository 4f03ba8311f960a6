using AppStoreConnect.Spec;
using AscSpec.Documents;
using AscSpec.Overlay;

namespace AscSpec.Diff;

/// <summary>Corrects descriptions like the build, so that reports use the C# names of the package.</summary>
internal static class Corrections
{
    /// <summary>Applies an overlay to a description. Returns the description itself if the overlay does not fit.</summary>
    public static Func<ApiDescription, ApiDescription> Of(OverlayDocument overlay) => description =>
    {
        try
        {
            return DocumentRestorer.Correct(description, overlay);
        }
        catch (ToolException)
        {
            return description; // The document belongs to another API or a different release.
        }
    };
}
