namespace AscSpec;

/// <summary>An end with a message for the person at the terminal. Carries no stack trace to them.</summary>
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

    /// <summary>What the process ends with.</summary>
    public int ExitCode { get; }
}

/// <summary>The document has nothing of a name.</summary>
internal sealed class NotFoundException(string message, IReadOnlyList<string> nearest) : ToolException(message, ExitCodes.NotFound)
{
    /// <summary>Names that were perhaps meant, likeliest first.</summary>
    public IReadOnlyList<string> Nearest { get; } = nearest;
}
