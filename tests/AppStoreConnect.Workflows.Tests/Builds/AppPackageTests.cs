using System.Text;
using AppStoreConnect.Workflows.Builds;
using AppStoreConnect.Workflows.Formats;

namespace AppStoreConnect.Workflows.Tests.Builds;

public sealed class AppPackageTests : IDisposable
{
    private readonly TestPackages _packages = new();

    public void Dispose() => _packages.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_IpaWithBinaryOrXmlPlist_ReturnsTheApp(bool isBinary)
    {
        string path = _packages.Ipa(info: isBinary ? BinaryPlist.Write(TestPackages.Info()) : TestPackages.Xml(TestPackages.Info()));

        AppPackage package = AppPackage.Read(path);

        Assert.Equal(("com.example.atlas", "1.4", "57", Platform.Ios), (package.BundleId, package.ShortVersion, package.BundleVersion, package.Platform));
        Assert.Equal(("Atlas.ipa", "Atlas.app", AppPackageKind.Ipa, new FileInfo(path).Length), (package.FileName, package.AppName, package.Kind, package.Length));
        Assert.Equal("com.example.atlas 1.4 (57), IOS", package.ToString());
    }

    [Fact]
    public void Read_Pkg_ReturnsTheApp()
    {
        AppPackage package = AppPackage.Read(_packages.Pkg());

        Assert.Equal(("com.example.atlas", "1.4", "57", Platform.MacOs), (package.BundleId, package.ShortVersion, package.BundleVersion, package.Platform));
        Assert.Equal((AppPackageKind.Pkg, "Atlas.app"), (package.Kind, package.AppName));
    }

    [Fact]
    public void Read_PkgWithDistributionOnly_ReturnsTheApp() =>
        Assert.Equal("com.example.atlas", AppPackage.Read(_packages.Pkg(files: ("Distribution", TestPackages.Distribution()))).BundleId);

    [Theory]
    [InlineData("iphoneos", "IOS")]
    [InlineData("appletvos", "TV_OS")]
    [InlineData("xros", "VISION_OS")]
    [InlineData("macosx", "MAC_OS")]
    public void Read_SdkName_ReturnsThePlatform(string sdk, string platform) =>
        Assert.Equal(platform, AppPackage.Read(_packages.Ipa(info: TestPackages.Xml(TestPackages.Info(platform: sdk)))).Platform.Value);

    [Theory]
    [InlineData("AppleTVOS", 1, "TV_OS")]
    [InlineData(null, 3, "TV_OS")]
    [InlineData(null, 7, "VISION_OS")]
    [InlineData(null, 2, "IOS")]
    [InlineData(null, 0, "IOS")]
    public void Read_NoSdkName_ReturnsThePlatformByPlatformsThenFamilies(string? supported, int family, string platform)
    {
        var info = new Dictionary<string, object>(TestPackages.Info()) { ["UIDeviceFamily"] = new object[] { family } };
        info.Remove("DTPlatformName");
        if (supported is not null)
        {
            info["CFBundleSupportedPlatforms"] = new object[] { supported };
        }

        Assert.Equal(platform, AppPackage.Read(_packages.Ipa(info: BinaryPlist.Write(info))).Platform.Value);
    }

    [Fact]
    public void Read_SimulatorBuild_IsRejected() => Refuses(_packages.Ipa(info: TestPackages.Xml(TestPackages.Info(platform: "iphonesimulator"))), "built for the simulator");

    [Fact]
    public void Read_SeveralPayloadApps_IsRejected() => Refuses(
        _packages.Zip("Two.ipa", ("Payload/A.app/Info.plist", TestPackages.Xml(TestPackages.Info())), ("Payload/B.app/Info.plist", TestPackages.Xml(TestPackages.Info()))),
        "it contains 2 apps (A.app, B.app)");

    [Fact]
    public void Read_NoPayload_IsRejected() => Refuses(_packages.Zip("Empty.ipa", ("Atlas.app/Info.plist", TestPackages.Xml(TestPackages.Info()))), "contains no app");

    [Fact]
    public void Read_AppWithoutInfo_IsRejected() => Refuses(_packages.Zip("Bare.ipa", ("Payload/Atlas.app/Atlas", [1])), "its app (Atlas.app) has no Info.plist");

    [Fact]
    public void Read_InfoTwice_IsRejected() => Refuses(
        _packages.Zip("Twice.ipa", ("Payload/Atlas.app/Info.plist", TestPackages.Xml(TestPackages.Info())), ("Payload/Atlas.app/Info.plist", TestPackages.Xml(TestPackages.Info("com.example.other")))),
        "occurs 2 times");

    [Theory]
    [InlineData("CFBundleIdentifier")]
    [InlineData("CFBundleShortVersionString")]
    [InlineData("CFBundleVersion")]
    public void Read_InfoWithoutRequiredKey_IsRejected(string key)
    {
        var info = new Dictionary<string, object>(TestPackages.Info());
        info.Remove(key);

        Refuses(_packages.Ipa(info: TestPackages.Xml(info)), $"has no {key}");
    }

    [Fact]
    public void Read_ZipBomb_IsRejected() => Refuses(_packages.Ipa(info: new byte[IpaReader.MaxInfoBytes + 1]), "zip bomb");

    [Fact]
    public void Read_ZipBombThatUnderstatesItsSize_IsRejected()
    {
        string path = _packages.Zip("Bomb.ipa", ("Payload/Atlas.app/Info.plist", new byte[IpaReader.MaxInfoBytes * 2]));
        byte[] zip = File.ReadAllBytes(path);
        Understate(zip, 0x02014b50, 24);
        Understate(zip, 0x04034b50, 22);

        AppPackageException error = Assert.Throws<AppPackageException>(() => AppPackage.Read(_packages.File("Bomb.ipa", zip)));
        Assert.Contains("Bomb.ipa: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ListOfFilesBeyondBound_IsRejectedBeforeItIsRead()
    {
        using var file = new FileStream(_packages.Ipa(), FileMode.Open);

        AppPackageException error = Assert.Throws<AppPackageException>(() => ZipLimits.EnsureDirectoryFits("Many.ipa", file, maxBytes: 100));

        Assert.Contains("list of files", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BrokenPlist_IsRejected() => Refuses(_packages.Ipa(info: Encoding.UTF8.GetBytes("<plist><dict><key>A</key>")), "Info.plist cannot be read");

    [Fact]
    public void Read_PlistWithEntities_IsRejected() => Refuses(
        _packages.Ipa(info: Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\"?><!DOCTYPE plist [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><plist><dict><key>CFBundleIdentifier</key><string>&a;</string></dict></plist>")),
        "Info.plist");

    [Fact]
    public void Read_EveryTruncationOfAnIpa_IsRejectedOrRead()
    {
        byte[] whole = File.ReadAllBytes(_packages.Ipa(executableBytes: 300));
        for (int length = 4; length < whole.Length; length += 7)
        {
            string path = _packages.File("Cut.ipa", whole.AsSpan(0, length));
            Assert.Throws<AppPackageException>(() => AppPackage.Read(path));
        }
    }

    [Fact]
    public void Read_EveryTruncationOfAPkg_IsRejected()
    {
        // The file to read must be the last one in the heap.
        byte[] whole = TestPackages.Xar(("Distribution", TestPackages.Distribution()));
        for (int length = 4; length < whole.Length; length += 3)
        {
            string path = _packages.File("Cut.pkg", whole.AsSpan(0, length));
            Assert.Throws<AppPackageException>(() => AppPackage.Read(path));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_DamagedPackages_ThrowNothingElse(int seed)
    {
        var random = new Random(seed);
        foreach ((string name, byte[] whole) in new[] { ("Bad.ipa", File.ReadAllBytes(_packages.Ipa(executableBytes: 200))), ("Bad.pkg", File.ReadAllBytes(_packages.Pkg())) })
        {
            for (int i = 0; i < 150; i++)
            {
                byte[] damaged = [.. whole];
                for (int j = 0; j < 3; j++)
                {
                    damaged[random.Next(4, damaged.Length)] = (byte)random.Next(256);
                }

                string path = _packages.File(name, damaged);
                Exception? error = Record.Exception(() => AppPackage.Read(path));
                Assert.True(error is null or AppPackageException, error?.ToString());
            }
        }
    }

    [Fact]
    public void Read_PkgWithoutApp_IsRejected() => Refuses(_packages.Pkg(files: ("PackageInfo", "<pkg-info identifier=\"x\"/>")), "contains no app");

    [Fact]
    public void Read_PkgWithoutDescription_IsRejected() => Refuses(_packages.Pkg(files: ("Payload", "cpio")), "no description");

    [Fact]
    public void Read_PkgWithSeveralApps_IsRejected() => Refuses(
        _packages.Pkg(files: [("a.pkg/PackageInfo", TestPackages.PackageInfo("com.example.a")), ("b.pkg/PackageInfo", TestPackages.PackageInfo("com.example.b"))]),
        "it contains 2 apps");

    [Theory]
    [InlineData("<xar><toc><file id=\"1\"><data><length>10</length><offset>-5</offset></data><name>Distribution</name></file></toc></xar>")]
    [InlineData("<xar><toc><file id=\"1\"><data><length>9223372036854775807</length><offset>20</offset></data><name>Distribution</name></file></toc></xar>")]
    [InlineData("<xar><toc><file id=\"1\"><data><length>10</length><offset>9223372036854775807</offset></data><name>Distribution</name></file></toc></xar>")]
    [InlineData("<xar><toc><file id=\"1\"><data><length>ten</length><offset>1</offset></data><name>Distribution</name></file></toc></xar>")]
    [InlineData("<xar><toc><file id=\"1\"><data><length>10</length><offset>1</offset><encoding style=\"application/x-bzip2\"/></data><name>Distribution</name></file></toc></xar>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><xar>&a;</xar>")]
    [InlineData("<xar><toc><file id=\"1\"><name><file></file></name></file></toc></xar>")]
    [InlineData("<xar><toc><file id=\"1\"><data><offset><file></file></offset></data></file></toc></xar>")]
    [InlineData("not xml")]
    public void Read_PkgWithHostileTable_IsRejected(string toc) => Refuses(_packages.File("Bad.pkg", TestPackages.Xar(toc, new byte[100])), "damaged or incomplete");

    [Fact]
    public void Read_PkgWithALongFolderName_IsRejected()
    {
        // The path of each file would contain the name.
        string files = string.Concat(Enumerable.Repeat("<file><data><offset>0</offset><length>0</length></data><name>a</name></file>", 50));
        string toc = $"<xar><toc><file><name>{new string('x', 100_000)}</name>{files}</file></toc></xar>";

        Refuses(_packages.File("Long.pkg", TestPackages.Xar(toc, new byte[100])), "longer file name than any file system takes");
    }

    [Fact]
    public void Read_PkgTableBomb_IsRejected()
    {
        string toc = $"<xar><toc>{new string(' ', 20 * 1024 * 1024)}</toc></xar>";

        Refuses(_packages.File("Bomb.pkg", TestPackages.Xar(toc, [])), "table of contents is larger");
    }

    [Fact]
    public void Read_PkgNestedDeep_IsRejected()
    {
        string toc = $"<xar><toc>{string.Concat(Enumerable.Repeat("<file><name>a</name>", 100))}{string.Concat(Enumerable.Repeat("</file>", 100))}</toc></xar>";

        Refuses(_packages.File("Deep.pkg", TestPackages.Xar(toc, [])), "nested too deeply");
    }

    [Fact]
    public void Read_MissingFile_SaysWhich()
    {
        FileNotFoundException error = Assert.Throws<FileNotFoundException>(() => AppPackage.Read(_packages.Path("None.ipa")));

        Assert.Contains("None.ipa", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EmptyFile_IsRejected() => Refuses(_packages.File("Empty.ipa", []), "the file is empty");

    [Fact]
    public void Read_Folder_IsRejected()
    {
        Directory.CreateDirectory(_packages.Path("Atlas.app"));
        Directory.CreateDirectory(_packages.Path("Atlas.xcarchive"));

        Refuses(_packages.Path("Atlas.app"), "xcodebuild -exportArchive");
        Refuses(_packages.Path("Atlas.xcarchive"), "xcodebuild -exportArchive");
        Refuses(_packages.Folder, "this is a folder");
    }

    [Fact]
    public void Read_NoPermission_SaysWhich()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Permissions don't apply to this user.");
        string path = _packages.Ipa();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        Assert.Contains("Atlas.ipa", Assert.Throws<UnauthorizedAccessException>(() => AppPackage.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WrongExtension_SaysWhatTheFileIs()
    {
        Refuses(_packages.Ipa("Atlas.zip"), "rename it to .ipa");
        Refuses(_packages.Ipa("Atlas.pkg"), "named .pkg, but it is a zip archive");
        Refuses(_packages.Pkg("Atlas2.ipa"), "named .ipa, but it is a .pkg");
        Refuses(_packages.Pkg("Atlas"), "Rename it to .pkg");
        Refuses(_packages.File("Notes.txt", "hello"u8), "neither an .ipa nor a .pkg");
        Refuses(_packages.File("Page.ipa", "<html>"u8), "does not start like a zip archive");
        Refuses(_packages.File("Page.pkg", "<html>"u8), "does not start like a xar archive");
    }

    private static void Refuses(string path, string problem)
    {
        AppPackageException error = Assert.Throws<AppPackageException>(() => AppPackage.Read(path));

        Assert.StartsWith(path + ": ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(path, error.Path);
    }

    private static void Understate(byte[] zip, uint signature, int sizeAt)
    {
        for (int at = 0; at < zip.Length - 30; at++)
        {
            if (BitConverter.ToUInt32(zip, at) == signature)
            {
                BitConverter.GetBytes(1000).CopyTo(zip, at + sizeAt);
            }
        }
    }
}
