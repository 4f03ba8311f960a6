using System.Text;
using AppStoreConnect.Spec;

namespace AscSpec.Documents;

/// <summary>The surface notation as the bytes of its file.</summary>
internal static class SurfaceText
{
    /// <param name="description">The facts.</param>
    /// <param name="source">Apple's file behind them; null where it is not known.</param>
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
