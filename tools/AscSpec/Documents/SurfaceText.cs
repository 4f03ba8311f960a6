using System.Text;
using AppStoreConnect.Spec;

namespace AscSpec.Documents;

/// <summary>Creates the bytes of a surface file.</summary>
internal static class SurfaceText
{
    /// <param name="description">The facts.</param>
    /// <param name="source">Apple's file that they come from, or null if it is unknown.</param>
    public static byte[] Write(ApiDescription description, SurfaceSource? source)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            SurfaceWriter.Write(description, source, writer);
        }

        return stream.ToArray();
    }
}
