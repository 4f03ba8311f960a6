using AppStoreConnect.Workflows.Formats;

namespace AppStoreConnect.Workflows.Builds;

/// <summary>Determines the platform of an app from its Info.plist.</summary>
internal static class ApplePlatforms
{
    // DTPlatformName is the name of the SDK, CFBundleSupportedPlatforms its display name. Simulators have their own SDKs.
    private static readonly (string Sdk, string Name, Platform Platform)[] s_platforms =
    [
        ("iphoneos", "iPhoneOS", Platform.Ios),
        ("appletvos", "AppleTVOS", Platform.TvOs),
        ("xros", "XROS", Platform.VisionOs),
        ("macosx", "MacOSX", Platform.MacOs),
    ];

    /// <summary>Returns the platform by the SDK, otherwise by the supported platforms, otherwise by the device families, which old tools write alone.</summary>
    public static Platform Of(string path, IReadOnlyDictionary<string, object> info)
    {
        IEnumerable<string> names = info.Get<string>("DTPlatformName") is { Length: > 0 } sdk ? [sdk] : info.Strings("CFBundleSupportedPlatforms");
        string? unknown = null;
        foreach (string name in names)
        {
            if (name.EndsWith("simulator", StringComparison.OrdinalIgnoreCase))
            {
                throw new AppPackageException(path, $"the app was built for the simulator ({name}). Build it for a device: 'xcodebuild -sdk iphoneos' or a generic destination.");
            }

            foreach ((string platformSdk, string platformName, Platform platform) in s_platforms)
            {
                if (name.Equals(platformSdk, StringComparison.OrdinalIgnoreCase) || name.Equals(platformName, StringComparison.OrdinalIgnoreCase))
                {
                    return platform;
                }
            }

            unknown ??= name;
        }

        if (unknown is not null)
        {
            throw new AppPackageException(path, $"the app was built for '{unknown}', a platform that App Store Connect does not accept on its own. Set the platform in {nameof(BuildUploadOptions)}.{nameof(BuildUploadOptions.Platform)}.");
        }

        return info.GetValueOrDefault("UIDeviceFamily") switch
        {
            IReadOnlyList<object> families => OfFamily(families is [{ } first, ..] ? first : null),
            { } family => OfFamily(family),
            null => Platform.Ios,
        };
    }

    // 1 is the iPhone, 2 the iPad, 3 the Apple TV, 7 the Vision Pro. Written as numbers or strings.
    private static Platform OfFamily(object? family) => Convert.ToString(family, System.Globalization.CultureInfo.InvariantCulture) switch
    {
        "3" => Platform.TvOs,
        "7" => Platform.VisionOs,
        _ => Platform.Ios,
    };
}
