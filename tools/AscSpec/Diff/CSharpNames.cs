using AppStoreConnect.Spec;
using AppStoreConnect.Spec.Diff;

namespace AscSpec.Diff;

/// <summary>The names of C# members that reports speak of.</summary>
internal static class CSharpNames
{
    /// <summary>The names for one description.</summary>
    public static ICSharpNames Of(ApiDescription description) => new DefaultCSharpNames(description);
}
