namespace AscSpec;

/// <summary>What the process ends with. The same for every command, and listed by <c>--help</c>.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>Not done, and nothing changed: network, files, a document that is not one.</summary>
    public const int Failure = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The document has nothing of that name, or nothing that matches.</summary>
    public const int NotFound = 3;

    /// <summary>
    /// <c>check</c>: some actions of the overlay are no longer needed, or no longer find their place.
    /// <c>diff --fail-on</c>: some findings reach the level.
    /// </summary>
    public const int Findings = 4;

    /// <summary>The lines that <c>--help</c> shows, in order.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Listed { get; } =
    [
        (Success, "done"),
        (Failure, "failure; nothing was changed (no network, unreadable file, unexpected document)"),
        (Usage, "invalid command line"),
        (NotFound, "nothing in the document has that name or matches"),
        (Findings, "check: overlay actions that are no longer needed or no longer match a place; diff: findings selected by --fail-on"),
    ];
}
