using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows;

/// <summary>A file can't be uploaded as a build. The message names the file, what is wrong with it, and the remedy. Nothing was sent.</summary>
public sealed class AppPackageException : IOException
{
    internal AppPackageException(string path, string problem, Exception? innerException = null)
        : base($"{path}: {QuotedText.OneLine(problem)}", innerException) => Path = path;

    /// <summary>The path as it was given.</summary>
    public string Path { get; }
}
