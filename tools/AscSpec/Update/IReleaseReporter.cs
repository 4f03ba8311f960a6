using AppStoreConnect.Spec;
using AscSpec.Documents;

namespace AscSpec.Update;

/// <summary>A release from Apple that is about to replace the previous one in a repository.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Before">The old facts.</param>
/// <param name="After">The new facts, which differ from the old ones.</param>
internal sealed record ReleaseChange(Repository Repository, Surface Before, Surface After);

/// <summary>A file to write together with the new surface.</summary>
/// <param name="Path">An absolute path.</param>
/// <param name="Content">The whole content.</param>
internal sealed record ReportFile(string Path, byte[] Content);

/// <summary>
/// Reports what changed in a release. It writes nothing itself: its files become visible together with the surface or not at all.
/// </summary>
internal interface IReleaseReporter
{
    /// <summary>Returns the files for one change, such as <c>spec/reports/4.5.md</c> and the new text of <c>CHANGELOG.md</c>.</summary>
    IReadOnlyList<ReportFile> Report(ReleaseChange change);
}
