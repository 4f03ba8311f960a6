using System.Text;

#pragma warning disable IDE0130 // The public entry points of this project share one namespace.
namespace AppStoreConnect.Spec;

/// <summary>Writes the notation that <c>spec/README.md</c> explains.</summary>
public static class SurfaceWriter
{
    /// <summary>Writes a surface file in ASCII. Lines end with <c>\n</c>. The same description and source always result in the same text.</summary>
    /// <param name="d">The facts.</param>
    /// <param name="source">The file that they come from, or null to omit it.</param>
    /// <param name="output">The output, which is left open.</param>
    public static void Write(ApiDescription d, SurfaceSource? source, TextWriter output)
    {
        List<string> lines = SurfaceFacts.Sorted(d);
        var facts = new StringBuilder(lines.Count * 80);
        foreach (string line in lines)
        {
            facts.Append(line).Append('\n');
        }

        string text = facts.ToString();
        output.Write(Preamble.Version + "\n");
        if (source is not null)
        {
            output.Write(Preamble.SourceLine(source) + "\n");
        }

        output.Write(Preamble.FactsLine(lines.Count, text.AsSpan()) + "\n");
        output.Write(text);
    }
}
