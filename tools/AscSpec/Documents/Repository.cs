namespace AscSpec.Documents;

/// <summary>The paths in the repository that the tool uses.</summary>
/// <param name="Root">The directory above <c>spec</c>.</param>
internal sealed record Repository(string Root)
{
    public string SpecDirectory => Path.Combine(Root, "spec");

    /// <summary>The facts of the API.</summary>
    public string Surface => Path.Combine(SpecDirectory, "surface.txt");

    /// <summary>The corrections.</summary>
    public string Overlay => Path.Combine(SpecDirectory, "overlay.json");

    /// <summary>The document that the build reads: the facts with the corrections.</summary>
    public string RestoredDocument => Path.Combine(SpecDirectory, "openapi.oas.json");

    /// <summary>The spec-diff reports, one per release.</summary>
    public string Reports => Path.Combine(SpecDirectory, "reports");

    public string Changelog => Path.Combine(Root, "CHANGELOG.md");

    /// <summary>Finds the repository that contains <paramref name="directory"/>: the nearest directory upward with a <c>spec/surface.txt</c>. Null if there is none.</summary>
    public static Repository? Find(string directory)
    {
        for (DirectoryInfo? at = new(directory); at is not null; at = at.Parent)
        {
            var candidate = new Repository(at.FullName);
            if (File.Exists(candidate.Surface))
            {
                return candidate;
            }
        }

        return null;
    }
}
