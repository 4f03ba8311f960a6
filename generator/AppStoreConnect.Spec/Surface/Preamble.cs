using System.Security.Cryptography;
using System.Text;
using AppStoreConnect.Spec.Notation;

#pragma warning disable IDE0130 // The public entry points of this project share one namespace.
namespace AppStoreConnect.Spec;

/// <summary>
/// The first lines of a surface file: the notation's version, the source of the facts, and their number with
/// their digest, so that a lost or altered line is detected even if the rest is valid.
/// </summary>
internal static class Preamble
{
    public const string Version = "surface 1: the facts of an API description, one a line; spec/README.md explains them";

    public static string FactsLine(int count, ReadOnlySpan<char> facts) => FormattableString.Invariant($"facts {count} sha256={Digest(facts)}");

    public static string SourceLine(SurfaceSource source) => FormattableString.Invariant($"source sha256={source.Sha256} size={source.Size}");

    public static SurfaceSource ParseSource(ref LineCursor line)
    {
        line.Expect("sha256=");
        string sha256 = line.Plain(TokenKind.Name).ToString();
        if (sha256.Length != 64 || sha256.Any(c => c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f'))))
        {
            throw line.Fail("64 hexadecimal digits in lower case before this");
        }

        line.Expect(" size=");
        return long.TryParse(line.Plain(TokenKind.Name).ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out long size)
            ? new(sha256, size)
            : throw line.Fail("a size in bytes before this");
    }

    // In pieces, because a copy of the whole text would be the largest array of the run.
    private static string Digest(ReadOnlySpan<char> facts)
    {
        using var sha256 = SHA256.Create();
        byte[] piece = new byte[16 * 1024];
        for (int at = 0; at < facts.Length;)
        {
            int count = Math.Min(piece.Length, facts.Length - at);
            for (int i = 0; i < count; i++)
            {
                // Facts are ASCII. Anything else was rejected when its line was read.
                piece[i] = (byte)facts[at + i];
            }

            sha256.TransformBlock(piece, 0, count, null, 0);
            at += count;
        }

        sha256.TransformFinalBlock(piece, 0, 0);
        var hex = new StringBuilder(64);
        foreach (byte b in sha256.Hash ?? [])
        {
            hex.Append(b.ToString("x2", CultureInfo.InvariantCulture));
        }

        return hex.ToString();
    }
}
