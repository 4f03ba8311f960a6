using AppStoreConnect.Spec;
using AscSpec.Documents;
using AscSpec.Overlay;

namespace AscSpec.Diff;

/// <summary>Corrects descriptions as the build does, so that reports name the C# members of the package.</summary>
internal static class Corrections
{
    /// <summary>What an overlay makes of a description; the description itself where the overlay does not fit it.</summary>
    public static Func<ApiDescription, ApiDescription> Of(OverlayDocument overlay) => description =>
    {
        try
        {
            return DocumentRestorer.Correct(description, overlay);
        }
        catch (ToolException)
        {
            return description; // a document of another API, or of another time
        }
    };
}
