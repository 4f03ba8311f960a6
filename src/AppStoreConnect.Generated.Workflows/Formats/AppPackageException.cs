using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows;

/// <summary>The exception thrown when a file cannot be uploaded as a build. The message names the file, the problem, and the remedy. No request was sent.</summary>
public sealed class AppPackageException : IOException
{
    internal AppPackageException(string path, string problem, Exception? innerException = null)
        : base($"{path}: {QuotedText.OneLine(problem)}", innerException) => Path = path;

    /// <summary>The path as passed.</summary>
    public string Path { get; }
}
