#pragma warning disable IDE0130 // The public entry points of this project share one namespace.
namespace AppStoreConnect.Spec;

/// <summary>The exception thrown when a line of a surface file is invalid.</summary>
public sealed class SurfaceFormatException : FormatException
{
    /// <summary>Creates an exception about one line.</summary>
    /// <param name="lineNumber">The line number, starting at 1.</param>
    /// <param name="expected">The expected content.</param>
    /// <param name="found">An excerpt of the actual content.</param>
    public SurfaceFormatException(int lineNumber, string expected, string found)
        : base(FormattableString.Invariant($"Line {lineNumber}: expected {expected}, found {found}."))
    {
        LineNumber = lineNumber;
        Expected = expected;
    }

    /// <summary>The line number, starting at 1.</summary>
    public int LineNumber { get; }

    /// <summary>The expected content, in a few words.</summary>
    public string Expected { get; }
}
