namespace AscSpec;

/// <summary>The exit codes of the process. They are the same for every command, and <c>--help</c> lists them.</summary>
internal static class ExitCodes
{
    /// <summary>The command succeeded.</summary>
    public const int Success = 0;

    /// <summary>The command failed and changed nothing: network, files, or an invalid document.</summary>
    public const int Failure = 1;

    /// <summary>The command line is invalid.</summary>
    public const int Usage = 2;

    /// <summary>The document has nothing with that name, or nothing that matches.</summary>
    public const int NotFound = 3;

    /// <summary>
    /// <c>check</c>: some actions of the overlay are no longer needed or no longer find their target.
    /// <c>diff --fail-on</c>: some findings have at least that level.
    /// </summary>
    public const int Findings = 4;

    /// <summary>The lines in <c>--help</c>, in order.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Listed { get; } =
    [
        (Success, "done"),
        (Failure, "failure; nothing was changed (no network, unreadable file, unexpected document)"),
        (Usage, "invalid command line"),
        (NotFound, "nothing in the document has that name or matches"),
        (Findings, "check: overlay actions that are no longer needed or no longer find their target; diff: findings selected by --fail-on"),
    ];
}
