#pragma warning disable IDE0130 // The public entry points of this project share one namespace.
namespace AppStoreConnect.Spec;

/// <summary>A line of a surface file is not what it has to be.</summary>
public sealed class SurfaceFormatException : FormatException
{
    /// <summary>An exception about one line.</summary>
    /// <param name="lineNumber">The line, from 1.</param>
    /// <param name="expected">What should stand there.</param>
    /// <param name="found">What stands there; an excerpt.</param>
    public SurfaceFormatException(int lineNumber, string expected, string found)
        : base(FormattableString.Invariant($"Line {lineNumber}: expected {expected}, found {found}."))
    {
        LineNumber = lineNumber;
        Expected = expected;
    }

    /// <summary>The line, from 1.</summary>
    public int LineNumber { get; }

    /// <summary>What should stand there, in a few words.</summary>
    public string Expected { get; }
}
