// Draws src/icon.png, the packages' icon: dotnet run tools/build/icon.cs
#:property TargetFramework=net10.0
#:property GenerateDocumentationFile=true
#:property NoWarn=CS1591
using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;

const int Size = 128;
byte[] rows = new byte[Size * (1 + (Size * 4))];
for (int y = 0; y < Size; y++)
{
    for (int x = 0; x < Size; x++)
    {
        Vector4 colour = Colour(new(x + 0.5f, y + 0.5f));
        for (int i = 0; i < 4; i++)
        {
            rows[(y * (1 + (Size * 4))) + 1 + (x * 4) + i] = (byte)Math.Clamp(MathF.Round(colour[i] * 255), 0, 255);
        }
    }
}

using FileStream file = File.Create(args is [string path] ? path : "src/icon.png");
file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
byte[] header = new byte[13];
BinaryPrimitives.WriteInt32BigEndian(header, Size);
BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Size);
(header[8], header[9]) = (8, 6);
Chunk("IHDR"u8, header);
using var data = new MemoryStream();
using (var zip = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
{
    zip.Write(rows);
}

Chunk("IDAT"u8, data.ToArray());
Chunk("IEND"u8, []);

// A blue tile with two braces around three lines: a document that becomes code. Distances in pixels give soft edges.
Vector4 Colour(Vector2 p)
{
    Vector2 centre = Vector2.Abs(p - new Vector2(64)) - new Vector2(56 - 26);
    float tile = Vector2.Max(centre, Vector2.Zero).Length() - 26;
    Vector4 ground = Vector4.Lerp(new(0.16f, 0.52f, 0.98f, 1), new(0.10f, 0.24f, 0.72f, 1), p.Y / Size);
    float ink = float.MaxValue;
    foreach (int side in (int[])[-1, 1])
    {
        Vector2 q = new(64 + (side * (p.X - 64)), p.Y);
        ink = Min(ink, Line(q, new(94, 34), new(84, 34)), Line(q, new(94, 34), new(98, 40)), Line(q, new(98, 40), new(98, 56)), Line(q, new(98, 56), new(106, 64)));
        ink = Min(ink, Line(q, new(106, 64), new(98, 72)), Line(q, new(98, 72), new(98, 88)), Line(q, new(98, 88), new(94, 94)), Line(q, new(94, 94), new(84, 94)));
    }

    ink = Min(ink, Line(p, new(48, 50), new(80, 50)), Line(p, new(48, 64), new(72, 64)), Line(p, new(48, 78), new(80, 78)));
    Vector4 colour = Vector4.Lerp(ground, Vector4.One, Math.Clamp(4.0f - ink, 0, 1));
    return colour with { W = Math.Clamp(0.5f - tile, 0, 1) };
}

static float Min(params ReadOnlySpan<float> values)
{
    float least = float.MaxValue;
    foreach (float value in values)
    {
        least = MathF.Min(least, value);
    }

    return least;
}

static float Line(Vector2 p, Vector2 from, Vector2 to)
{
    Vector2 along = to - from;
    return (p - from - (along * Math.Clamp(Vector2.Dot(p - from, along) / along.LengthSquared(), 0, 1))).Length();
}

void Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
{
    Span<byte> number = stackalloc byte[4];
    BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
    file.Write(number);
    file.Write(type);
    file.Write(content);
    BinaryPrimitives.WriteUInt32BigEndian(number, Crc([.. type, .. content]));
    file.Write(number);
}

static uint Crc(ReadOnlySpan<byte> bytes)
{
    uint crc = uint.MaxValue;
    foreach (byte value in bytes)
    {
        crc ^= value;
        for (int bit = 0; bit < 8; bit++)
        {
            crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
        }
    }

    return ~crc;
}
