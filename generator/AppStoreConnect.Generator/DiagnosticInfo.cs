using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AppStoreConnect.Generator;

/// <summary>A diagnostic as a value, so that the pipeline's cache can compare it.</summary>
/// <param name="Descriptor">The descriptor.</param>
/// <param name="Path">The file. Empty for none.</param>
/// <param name="Line">The line, starting at 1.</param>
/// <param name="Column">The column, starting at 1.</param>
/// <param name="Argument">The first message argument.</param>
/// <param name="Other">The second message argument.</param>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, string Path, int Line, int Column, string Argument, string Other = "")
{
    /// <summary>Returns the diagnostic.</summary>
    public Diagnostic ToDiagnostic()
    {
        var place = new LinePosition(Math.Max(Line - 1, 0), Math.Max(Column - 1, 0));
        Location location = Path.Length == 0 ? Location.None : Location.Create(Path, default, new LinePositionSpan(place, place));
        return Diagnostic.Create(Descriptor, location, Argument, Other);
    }
}
