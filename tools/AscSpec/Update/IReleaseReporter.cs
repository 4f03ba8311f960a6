using AppStoreConnect.Spec;
using AscSpec.Documents;

namespace AscSpec.Update;

/// <summary>A release of Apple's, about to replace the one before in a repository.</summary>
/// <param name="Repository">Where.</param>
/// <param name="Before">The facts until now.</param>
/// <param name="After">The facts from now on; they differ.</param>
internal sealed record ReleaseChange(Repository Repository, Surface Before, Surface After);

/// <summary>A file to be written together with the new surface.</summary>
/// <param name="Path">An absolute path.</param>
/// <param name="Content">All of it.</param>
internal sealed record ReportFile(string Path, byte[] Content);

/// <summary>
/// Tells what changed in a release. Writes nothing itself: its files become visible together with the surface, or not at all.
/// </summary>
internal interface IReleaseReporter
{
    /// <summary>The files of one change, such as <c>spec/reports/4.5.md</c> and the new text of <c>CHANGELOG.md</c>.</summary>
    IReadOnlyList<ReportFile> Report(ReleaseChange change);
}
