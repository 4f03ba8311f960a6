namespace AppStoreConnect.Workflows;

/// <summary>The exception thrown when a folder of metadata or screenshots contains errors. The message lists all of them, each with its file and the remedy. Nothing was changed.</summary>
public sealed class MetadataException : IOException
{
    internal MetadataException(string folder, IReadOnlyList<string> problems)
        : base($"{folder} contains {(problems.Count == 1 ? "an error" : $"{problems.Count} errors")}. Nothing was changed.\n  {string.Join("\n  ", problems)}")
    {
        Folder = folder;
        Problems = problems;
    }

    /// <summary>The folder as passed.</summary>
    public string Folder { get; }

    /// <summary>The errors.</summary>
    public IReadOnlyList<string> Problems { get; }
}
