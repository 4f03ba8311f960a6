using System.Buffers.Binary;
using System.Text;

namespace AppStoreConnect.Workflows.Tests.Builds;

/// <summary>Writes a flat dictionary as a binary property list, like Xcode writes the Info.plist of an app.</summary>
internal static class BinaryPlist
{
    public static byte[] Write(IReadOnlyDictionary<string, object> values)
    {
        List<byte[]> objects = [[]];
        List<int> keys = [];
        List<int> contents = [];
        foreach ((string key, object value) in values)
        {
            keys.Add(Add(objects, key));
            contents.Add(Add(objects, value));
        }

        objects[0] = [.. Head(0xD0, keys.Count), .. References(keys), .. References(contents)];
        using var file = new MemoryStream();
        file.Write("bplist00"u8);
        List<int> offsets = [];
        foreach (byte[] one in objects)
        {
            offsets.Add((int)file.Position);
            file.Write(one);
        }

        long table = file.Position;
        file.Write(References(offsets));
        byte[] trailer = new byte[32];
        trailer[6] = 2;
        trailer[7] = 2;
        BinaryPrimitives.WriteInt64BigEndian(trailer.AsSpan(8), objects.Count);
        BinaryPrimitives.WriteInt64BigEndian(trailer.AsSpan(24), table);
        file.Write(trailer);
        return file.ToArray();
    }

    private static int Add(List<byte[]> objects, object value)
    {
        int index = objects.Count;
        switch (value)
        {
            case string text:
                objects.Add([.. Head(0x50, text.Length), .. Encoding.ASCII.GetBytes(text)]);
                break;
            case int number:
                objects.Add([0x10, (byte)number]);
                break;
            case IEnumerable<object> list:
                objects.Add([]);
                List<int> items = [.. list.ToArray().Select(item => Add(objects, item))];
                objects[index] = [.. Head(0xA0, items.Count), .. References(items)];
                break;
        }

        return index;
    }

    private static byte[] Head(int kind, int count) => count < 15 ? [(byte)(kind | count)] : [(byte)(kind | 15), 0x10, (byte)count];

    private static byte[] References(List<int> indices) => [.. indices.SelectMany(index => new[] { (byte)(index >> 8), (byte)index })];
}
