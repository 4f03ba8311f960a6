using System.Buffers.Binary;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace AppStoreConnect.Workflows.Tests.Builds;

/// <summary>Creates .ipa and .pkg files in a folder that is deleted afterward.</summary>
internal sealed class TestPackages : IDisposable
{
    public TestPackages() => Folder = Directory.CreateTempSubdirectory("asc-builds-").FullName;

    public string Folder { get; }

    public static IReadOnlyDictionary<string, object> Info(
        string bundleId = "com.example.atlas", string shortVersion = "1.4", string bundleVersion = "57", string platform = "iphoneos") => new Dictionary<string, object>
        {
            ["CFBundleIdentifier"] = bundleId,
            ["CFBundleShortVersionString"] = shortVersion,
            ["CFBundleVersion"] = bundleVersion,
            ["DTPlatformName"] = platform,
            ["UIDeviceFamily"] = new object[] { 1, 2 },
        };

    public static byte[] Xml(IReadOnlyDictionary<string, object> values)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n<dict>\n");
        foreach ((string key, object value) in values)
        {
            text.Append("\t<key>").Append(SecurityElement.Escape(key)).Append("</key>\n\t").Append(Element(value)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.Append("</dict>\n</plist>\n").ToString());
    }

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public string File(string name, ReadOnlySpan<byte> content)
    {
        System.IO.File.WriteAllBytes(Path(name), content);
        return Path(name);
    }

    /// <summary>Creates an .ipa like Xcode: the app with an extension, an executable of a given size, and symbols.</summary>
    public string Ipa(string name = "Atlas.ipa", byte[]? info = null, int executableBytes = 20_000) => Zip(
        name,
        ("Payload/Atlas.app/PlugIns/Share.appex/Info.plist", Xml(Info("com.example.atlas.share", "9.9", "999"))),
        ("Payload/Atlas.app/Info.plist", info ?? BinaryPlist.Write(Info())),
        ("Payload/Atlas.app/Atlas", Noise(executableBytes)),
        ("Symbols/1.symbols", Noise(100)));

    public string Zip(string name, params (string Name, byte[] Content)[] entries)
    {
        using var zip = new ZipArchive(System.IO.File.Create(Path(name)), ZipArchiveMode.Create);
        foreach ((string entryName, byte[] content) in entries)
        {
            using Stream entry = zip.CreateEntry(entryName).Open();
            entry.Write(content);
        }

        return Path(name);
    }

    /// <summary>Creates a .pkg like productbuild, with descriptions compressed by zlib.</summary>
    public string Pkg(string name = "Atlas.pkg", params (string Path, string Content)[] files)
    {
        files = files.Length > 0 ? files : [("Distribution", Distribution()), ("com.example.atlas.pkg/PackageInfo", PackageInfo())];
        return File(name, Xar(files));
    }

    public static string PackageInfo(string id = "com.example.atlas", string shortVersion = "1.4", string version = "57") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <pkg-info overwrite-permissions="true" identifier="{id}" postinstall-action="none" format-version="2" version="{shortVersion}" install-location="/Applications">
            <payload numberOfFiles="9" installKBytes="120"/>
            <bundle path="./Atlas.app" id="{id}" CFBundleShortVersionString="{shortVersion}" CFBundleVersion="{version}"/>
            <bundle path="./Atlas.app/Contents/Library/LoginItems/Helper.app" id="{id}.helper" CFBundleShortVersionString="7" CFBundleVersion="8"/>
            <bundle-version><bundle id="{id}"/></bundle-version>
        </pkg-info>
        """;

    public static string Distribution(string id = "com.example.atlas") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <installer-gui-script minSpecVersion="2">
            <pkg-ref id="{id}"><bundle-version><bundle CFBundleShortVersionString="1.4" CFBundleVersion="57" id="{id}" path="Atlas.app"/></bundle-version></pkg-ref>
            <product id="{id}" version="1.4"/>
        </installer-gui-script>
        """;

    public static byte[] Xar(params (string Path, string Content)[] files)
    {
        using var heap = new MemoryStream();
        heap.Write(new byte[20]);
        var toc = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xar><toc><checksum style=\"sha1\"><offset>0</offset><size>20</size></checksum>");
        int id = 1;
        foreach ((string path, string content) in files)
        {
            string[] folders = path.Split('/');
            foreach (string folder in folders[..^1])
            {
                toc.Append($"<file id=\"{id++}\"><name>{folder}</name><type>directory</type>");
            }

            long offset = heap.Position;
            using (var zlib = new ZLibStream(heap, CompressionLevel.Optimal, leaveOpen: true))
            {
                zlib.Write(Encoding.UTF8.GetBytes(content));
            }

            toc.Append($"<file id=\"{id++}\"><ea id=\"1\"><name>com.apple.x</name><offset>1</offset><length>2</length></ea><data><length>{heap.Position - offset}</length><offset>{offset}</offset>"
                + $"<size>{content.Length}</size><encoding style=\"application/x-gzip\"/></data><name>{folders[^1]}</name><type>file</type></file>");
            foreach (string _ in folders[..^1])
            {
                toc.Append("</file>");
            }
        }

        return Xar(toc.Append("</toc></xar>").ToString(), heap.ToArray());
    }

    public static byte[] Xar(string toc, byte[] heap)
    {
        byte[] table = Encoding.UTF8.GetBytes(toc);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(table);
        }

        byte[] header = new byte[28];
        "xar!"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), 28);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(6), 1);
        BinaryPrimitives.WriteInt64BigEndian(header.AsSpan(8), packed.Length);
        BinaryPrimitives.WriteInt64BigEndian(header.AsSpan(16), table.Length);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(24), 1);
        return [.. header, .. packed.ToArray(), .. heap];
    }

    public static byte[] Noise(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Element(object value) => value switch
    {
        string text => $"<string>{SecurityElement.Escape(text)}</string>",
        int number => $"<integer>{number}</integer>",
        IEnumerable<object> list => $"<array>{string.Concat(list.Select(Element))}</array>",
        _ => "",
    };
}
