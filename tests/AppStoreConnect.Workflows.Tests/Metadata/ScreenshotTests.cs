using System.Buffers.Binary;
using System.Security.Cryptography;
using AppStoreConnect.Testing;
using AppStoreConnect.Workflows.Metadata;

namespace AppStoreConnect.Workflows.Tests.Metadata;

/// <summary>Screenshots and previews by locale and display type.</summary>
public sealed class ScreenshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Plan_NewImages_AreUploadedInNaturalOrderToTheirSets()
    {
        await using WorkflowService service = await MetadataTests.StartAsync();
        _folder.Write("en-US/10_list.png", Png(1290, 2796, 1));
        _folder.Write("en-US/2_map.png", Png(1290, 2796, 2));
        _folder.Write("en-US/pad.jpg", Jpeg(2752, 2064));

        ChangePlan plan = await PlanAsync(service);
        Assert.Empty(service.Writes);
        await plan.ApplyAsync();

        StoredResource[] sets = [.. service.Data.All("appScreenshotSets")];
        Assert.Equal(["APP_IPAD_PRO_3GEN_129", "APP_IPHONE_67"], sets.Select(set => set.Attributes["screenshotDisplayType"]!.ToString()).Order());
        Assert.Equal(["2_map.png", "10_list.png"], await NamesAsync(service, "APP_IPHONE_67"));
        ChangePlan again = await PlanAsync(service);
        Assert.True(again.IsEmpty, again.ToString());
        service.AssertClean();
    }

    [Fact]
    public async Task Plan_SameChecksum_IsNotSentAgain_OthersAreReplacedAndOrdered()
    {
        await using WorkflowService service = await MetadataTests.StartAsync();
        byte[] kept = Png(1290, 2796, 1);
        Seed(service, "kept", kept);
        Seed(service, "gone", Png(1290, 2796, 9));
        _folder.Write("en-US/1_new.png", Png(1290, 2796, 2));
        _folder.Write("en-US/2_kept.png", kept);

        ChangePlan plan = await PlanAsync(service);
        await plan.ApplyAsync();

        Assert.Equal(["+ 1_new.png", "- gone.png", "~ order"], plan.Changes.Select(Describe).Order(StringComparer.Ordinal));
        Assert.Equal(["1_new.png", "kept.png"], await NamesAsync(service, "APP_IPHONE_67"));
        Assert.True((await PlanAsync(service)).IsEmpty);
    }

    [Fact]
    public async Task Plan_OrderOnly_IsOneChange()
    {
        await using WorkflowService service = await MetadataTests.StartAsync();
        (byte[] first, byte[] second) = (Png(1290, 2796, 1), Png(1290, 2796, 2));
        Seed(service, "b", second);
        Seed(service, "a", first);
        _folder.Write("en-US/1.png", first);
        _folder.Write("en-US/2.png", second);

        ChangePlan plan = await PlanAsync(service);
        await plan.ApplyAsync();

        Assert.Equal("order", Assert.Single(plan.Changes).Field);
        Assert.Equal(["a.png", "b.png"], await NamesAsync(service, "APP_IPHONE_67"));
    }

    [Fact]
    public async Task Plan_FullSetReplaced_DeletesFirst()
    {
        await using WorkflowService service = await MetadataTests.StartAsync();
        for (byte i = 0; i < 10; i++)
        {
            Seed(service, $"old{i}", Png(1290, 2796, (byte)(100 + i)));
            _folder.Write($"en-US/{i}.png", Png(1290, 2796, i));
        }

        ChangePlan plan = await PlanAsync(service);
        await plan.ApplyAsync();

        string[] writes = [.. service.Writes];
        Assert.True(Array.FindLastIndex(writes, write => write.StartsWith("DELETE", StringComparison.Ordinal)) < Array.FindIndex(writes, write => write == "POST /v1/appScreenshots"));
        Assert.Equal(10, (await NamesAsync(service, "APP_IPHONE_67")).Count);
    }

    [Fact]
    public async Task Plan_FailedUploadOfBefore_IsReplaced()
    {
        await using WorkflowService service = await MetadataTests.StartAsync();
        byte[] image = Png(1290, 2796, 1);
        Seed(service, "bad", image).Attributes["assetDeliveryState"] = System.Text.Json.Nodes.JsonNode.Parse("""{"state":"FAILED","errors":[]}""");
        _folder.Write("en-US/1.png", image);

        ChangePlan plan = await PlanAsync(service);

        Assert.Contains(plan.Changes, change => change is { Kind: ChangeKind.Delete, Before: "was rejected" });
        Assert.Contains(plan.Changes, change => change.Kind == ChangeKind.Create);
    }

    [Theory]
    [InlineData("COMPLETE", "1.png", 0, 0)]
    [InlineData("UPLOAD_COMPLETE", "1.png", 0, 0)]
    [InlineData("COMPLETE", "other.png", 0, 2)]
    [InlineData("COMPLETE", "1.png", 1, 2)]
    [InlineData("AWAITING_UPLOAD", "1.png", 0, 2)]
    [InlineData("FAILED", "1.png", 0, 2)]
    public async Task Plan_NoChecksumFromTheService_RecognizesUploadedFilesByNameAndSize(string state, string name, int moreBytes, int uploadsAndDeletes)
    {
        await using WorkflowService service = await MetadataTests.StartAsync();
        byte[] image = Png(1290, 2796, 1);
        StoredResource stored = Seed(service, "1", image);
        stored.Attributes.Remove("sourceFileChecksum");
        stored.Attributes["fileName"] = name;
        stored.Attributes["fileSize"] = image.Length + moreBytes;
        stored.Attributes["assetDeliveryState"] = System.Text.Json.Nodes.JsonNode.Parse($$"""{"state":"{{state}}"}""");
        _folder.Write("en-US/1.png", image);

        ChangePlan plan = await PlanAsync(service);

        Assert.Equal(uploadsAndDeletes, plan.Changes.Count(change => change.Kind is ChangeKind.Create or ChangeKind.Delete));
        Assert.Equal(uploadsAndDeletes == 0, plan.IsEmpty);
    }

    [Fact]
    public async Task Plan_FramedImageAndTypeFolders_AreUsed()
    {
        await using WorkflowService service = await MetadataTests.StartAsync();
        _folder.Write("en-US/1.png", Png(1290, 2796, 1));
        _folder.Write("en-US/1_framed.png", Png(1290, 2796, 2));
        _folder.Write("en-US/IMESSAGE_APP_IPHONE_67/1.png", Png(1290, 2796, 3));
        _folder.Write("en-US/IPHONE_67/tour.mp4", [1, 2, 3]);

        ChangePlan plan = await PlanAsync(service);

        Assert.Equal(
            ["appPreviews en-US/IPHONE_67/tour.mp4", "appScreenshots en-US/1_framed.png", "appScreenshots en-US/IMESSAGE_APP_IPHONE_67/1.png"],
            plan.Changes.Where(change => change.Kind == ChangeKind.Create && change.Name.Contains('.', StringComparison.Ordinal)).Select(change => $"{change.Resource} {change.Name}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Plan_Faults_AreAllNamed()
    {
        await using WorkflowService service = await MetadataTests.StartAsync();
        _folder.Write("en-US/odd.png", Png(1000, 2000, 1));
        _folder.Write("en-US/text.png", "not an image");
        _folder.Write("en-US/tour.mp4", [1]);
        _folder.Write("en-US/APP_IPHON_67/1.png", Png(1290, 2796, 1));
        _folder.Write("english/1.png", Png(1290, 2796, 1));
        for (byte i = 0; i < 11; i++)
        {
            _folder.Write($"de-DE/{i}.png", Png(1290, 2796, i));
        }

        MetadataException error = await Assert.ThrowsAsync<MetadataException>(() => PlanAsync(service));

        Assert.Equal(6, error.Problems.Count);
        Assert.Contains("en-US/odd.png: no device of IOS has 1000×2000 pixels. Accepted sizes: APP_IPHONE_67 1290×2796", error.Message, StringComparison.Ordinal);
        Assert.Contains("en-US/text.png: this is not a PNG or JPEG image", error.Message, StringComparison.Ordinal);
        Assert.Contains("en-US/tour.mp4: put previews in a folder", error.Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'APP_IPHONE_67'?", error.Message, StringComparison.Ordinal);
        Assert.Contains("there are 11 screenshots for APP_IPHONE_67. The maximum is 10", error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Writes);
    }

    [Fact]
    public void Sizes_EveryOne_FindsATypeOfItsPlatform()
    {
        foreach (ScreenshotSize size in ScreenshotSizes.All)
        {
            ScreenshotDisplayType? found = ScreenshotSizes.Find(size.Width, size.Height, size.Platform, size.Type == ScreenshotDisplayType.AppIPadPro129 ? "ipadPro129.png" : "1.png");
            Assert.Equal(size.Type, found);
            Assert.Equal(size.CanTurn, ScreenshotSizes.Find(size.Height, size.Width, size.Platform, "ipadPro129.png") is not null);
        }
    }

    private static string Describe(Change change) => change.Kind switch
    {
        ChangeKind.Create => $"+ {Path.GetFileName(change.Name)}",
        ChangeKind.Delete => $"- {change.Name.Split(' ')[^1]}",
        _ => $"~ {change.Field}",
    };

    private static StoredResource Seed(WorkflowService service, string id, byte[] content)
    {
        StoredResource set = service.Data.Find("appScreenshotSets", "set-1")
            ?? service.Add("appScreenshotSets", "set-1", new { screenshotDisplayType = "APP_IPHONE_67" }, "appStoreVersionLocalization", service.Data.Find("appStoreVersionLocalizations", "text-en")!);
        StoredResource image = service.Data.Add("appScreenshots", id, new
        {
            fileName = id + ".png",
            fileSize = content.Length,
            sourceFileChecksum = Md5(content),
            assetDeliveryState = new { state = "COMPLETE" },
        });
        service.Data.Link(set, "appScreenshots", image);
        return image;
    }

    private static async Task<List<string>> NamesAsync(WorkflowService service, string type)
    {
        StoredResource set = service.Data.All("appScreenshotSets").Single(one => one.Attributes["screenshotDisplayType"]!.ToString() == type);
        List<string> names = [];
        await foreach (AppScreenshot image in service.Client.V1.AppScreenshotSets[set.Id].AppScreenshots.ListAsync())
        {
            names.Add(image.FileName!);
        }

        return names;
    }

    private Task<ChangePlan> PlanAsync(WorkflowService service) => service.Client.Publishing.PlanScreenshotsAsync("version-1", _folder.Path);

#pragma warning disable CA5351 // The checksum that the service uses.
    private static string Md5(byte[] file) => Convert.ToHexStringLower(MD5.HashData(file));
#pragma warning restore CA5351

    private static byte[] Png(int width, int height, byte content)
    {
        byte[] image = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[13], content];
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(20), height);
        return image;
    }

    private static byte[] Jpeg(int width, int height) =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xFF, 0xC2, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0, 0xFF, 0xD9];
}
