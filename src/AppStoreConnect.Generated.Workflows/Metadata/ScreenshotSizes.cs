namespace AppStoreConnect.Workflows.Metadata;

/// <summary>
/// The sizes of screenshots in pixels and their display types, from Apple's page "Screenshot specifications". Sizes are for portrait orientation if the device can be
/// rotated; landscape is accepted, too.
/// </summary>
internal static class ScreenshotSizes
{
    private static readonly ScreenshotSize[] s_sizes =
    [
        .. Of(ScreenshotDisplayType.AppIPhone67, Platform.Ios, true, (1290, 2796), (1320, 2868), (1260, 2736)),
        .. Of(ScreenshotDisplayType.AppIPhone65, Platform.Ios, true, (1284, 2778), (1242, 2688)),
        .. Of(ScreenshotDisplayType.AppIPhone61, Platform.Ios, true, (1179, 2556), (1206, 2622)),
        .. Of(ScreenshotDisplayType.AppIPhone58, Platform.Ios, true, (1170, 2532), (1125, 2436), (1080, 2340)),
        .. Of(ScreenshotDisplayType.AppIPhone55, Platform.Ios, true, (1242, 2208)),
        .. Of(ScreenshotDisplayType.AppIPhone47, Platform.Ios, true, (750, 1334)),
        .. Of(ScreenshotDisplayType.AppIPhone40, Platform.Ios, true, (640, 1136), (640, 1096)),
        .. Of(ScreenshotDisplayType.AppIPhone35, Platform.Ios, true, (640, 960), (640, 920)),
        .. Of(ScreenshotDisplayType.AppIPadPro3Gen129, Platform.Ios, true, (2064, 2752), (2048, 2732)),
        .. Of(ScreenshotDisplayType.AppIPadPro129, Platform.Ios, true, (2048, 2732)),
        .. Of(ScreenshotDisplayType.AppIPadPro3Gen11, Platform.Ios, true, (1668, 2388), (1668, 2420), (1640, 2360), (1488, 2266)),
        .. Of(ScreenshotDisplayType.AppIPad105, Platform.Ios, true, (1668, 2224)),
        .. Of(ScreenshotDisplayType.AppIPad97, Platform.Ios, true, (1536, 2048), (1536, 2008), (768, 1024), (768, 1004)),
        .. Of(ScreenshotDisplayType.AppWatchUltra, Platform.Ios, false, (422, 514), (410, 502)),
        .. Of(ScreenshotDisplayType.AppWatchSeries10, Platform.Ios, false, (416, 496)),
        .. Of(ScreenshotDisplayType.AppWatchSeries7, Platform.Ios, false, (396, 484)),
        .. Of(ScreenshotDisplayType.AppWatchSeries4, Platform.Ios, false, (368, 448)),
        .. Of(ScreenshotDisplayType.AppWatchSeries3, Platform.Ios, false, (312, 390)),
        .. Of(ScreenshotDisplayType.AppDesktop, Platform.MacOs, false, (2880, 1800), (2560, 1600), (1440, 900), (1280, 800)),
        .. Of(ScreenshotDisplayType.AppAppleTv, Platform.TvOs, false, (3840, 2160), (1920, 1080)),
        .. Of(ScreenshotDisplayType.AppAppleVisionPro, Platform.VisionOs, false, (3840, 2160)),
    ];

    /// <summary>All sizes.</summary>
    public static IReadOnlyList<ScreenshotSize> All => s_sizes;

    /// <summary>Returns the display type of an image, or null if no device of the platform has this size.</summary>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <param name="platform">The platform of the version, or null if unknown.</param>
    /// <param name="fileName">If two types have the same size, a part of the name decides, as in fastlane: <c>ipadPro129</c> means the second-generation iPad Pro.</param>
    public static ScreenshotDisplayType? Find(int width, int height, Platform? platform, string fileName)
    {
        ScreenshotSize[] fitting = [.. s_sizes.Where(size => size.Fits(width, height) && (platform is null || size.Platform == platform))];
        ScreenshotSize? secondGeneration = fileName.Contains("ipadPro129", StringComparison.OrdinalIgnoreCase)
            ? fitting.FirstOrDefault(size => size.Type == ScreenshotDisplayType.AppIPadPro129)
            : null;
        return (secondGeneration ?? fitting.FirstOrDefault())?.Type;
    }

    /// <summary>Returns the sizes that a platform accepts, as text.</summary>
    public static string Describe(Platform? platform) => string.Join("; ", s_sizes
        .Where(size => platform is null || size.Platform == platform)
        .GroupBy(size => size.Type)
        .Select(type => $"{type.Key} {string.Join(", ", type.Select(size => $"{size.Width}×{size.Height}"))}"));

    private static IEnumerable<ScreenshotSize> Of(ScreenshotDisplayType type, Platform platform, bool canTurn, params (int Width, int Height)[] sizes) =>
        sizes.Select(size => new ScreenshotSize(type, platform, size.Width, size.Height, canTurn));
}

/// <summary>An accepted size.</summary>
/// <param name="Type">The display type.</param>
/// <param name="Platform">The platform.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
/// <param name="CanTurn">Whether the rotated size is accepted, too.</param>
internal sealed record ScreenshotSize(ScreenshotDisplayType Type, Platform Platform, int Width, int Height, bool CanTurn)
{
    public bool Fits(int width, int height) => (width == Width && height == Height) || (CanTurn && width == Height && height == Width);
}
