using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AscSpec.Diff;

/// <summary>The names of C# members that reports speak of.</summary>
internal static class CSharpNames
{
    /// <summary>The names that the generator gives to the things of one description.</summary>
    public static ICSharpNames Of(ApiDescription description) => new ClientNames(description);
}
