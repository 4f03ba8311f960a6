namespace AppStoreConnect.Workflows;

/// <summary>A folder of metadata or screenshots has faults. All of them are named, each with its file and the remedy; nothing was changed.</summary>
public sealed class MetadataException : IOException
{
    internal MetadataException(string folder, IReadOnlyList<string> problems)
        : base($"{folder} has {(problems.Count == 1 ? "a fault" : $"{problems.Count} faults")}; nothing was changed.\n  {string.Join("\n  ", problems)}")
    {
        Folder = folder;
        Problems = problems;
    }

    /// <summary>The folder as it was given.</summary>
    public string Folder { get; }

    /// <summary>The faults.</summary>
    public IReadOnlyList<string> Problems { get; }
}
