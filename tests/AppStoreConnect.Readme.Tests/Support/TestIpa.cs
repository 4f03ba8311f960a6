using System.IO.Compression;

namespace AppStoreConnect.Readme.Tests.Support;

/// <summary>Creates an .ipa like Xcode, with some bytes for an executable.</summary>
internal static class TestIpa
{
    public static string Write(string folder, string buildNumber = "57")
    {
        string path = Path.Combine(folder, "Atlas.ipa");
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        using (StreamWriter info = new(zip.CreateEntry("Payload/Atlas.app/Info.plist").Open()))
        {
            info.Write($"""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0"><dict>
                <key>CFBundleIdentifier</key><string>com.example.atlas</string>
                <key>CFBundleShortVersionString</key><string>1.4</string>
                <key>CFBundleVersion</key><string>{buildNumber}</string>
                <key>DTPlatformName</key><string>iphoneos</string>
                </dict></plist>
                """);
        }

        byte[] executable = new byte[50_000];
        new Random(1).NextBytes(executable);
        using Stream program = zip.CreateEntry("Payload/Atlas.app/Atlas").Open();
        program.Write(executable);
        return path;
    }
}
