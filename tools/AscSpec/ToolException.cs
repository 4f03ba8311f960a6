namespace AscSpec;

/// <summary>An error with a message for the user, shown without a stack trace.</summary>
internal class ToolException : Exception
{
    public ToolException(string message, int exitCode = ExitCodes.Failure)
        : base(message)
    {
        ExitCode = exitCode;
    }

    public ToolException(string message, Exception innerException)
        : base(message, innerException)
    {
        ExitCode = ExitCodes.Failure;
    }

    /// <summary>The exit code of the process.</summary>
    public int ExitCode { get; }
}

/// <summary>The document has nothing with a name.</summary>
internal sealed class NotFoundException(string message, IReadOnlyList<string> nearest) : ToolException(message, ExitCodes.NotFound)
{
    /// <summary>Similar names, the most similar first.</summary>
    public IReadOnlyList<string> Nearest { get; } = nearest;
}
