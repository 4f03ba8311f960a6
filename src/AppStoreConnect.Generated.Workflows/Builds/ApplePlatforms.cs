using AppStoreConnect.Workflows.Formats;

namespace AppStoreConnect.Workflows.Builds;

/// <summary>The platform of an app by what its Info.plist says.</summary>
internal static class ApplePlatforms
{
    // DTPlatformName is the SDK's name, CFBundleSupportedPlatforms its display name. Simulators have SDKs of their own.
    private static readonly (string Sdk, string Name, Platform Platform)[] s_platforms =
    [
        ("iphoneos", "iPhoneOS", Platform.Ios),
        ("appletvos", "AppleTVOS", Platform.TvOs),
        ("xros", "XROS", Platform.VisionOs),
        ("macosx", "MacOSX", Platform.MacOs),
    ];

    /// <summary>The platform; by the SDK, else by the supported platforms, else by the device families, which old tools write alone.</summary>
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
            throw new AppPackageException(path, $"the app was built for '{unknown}', a platform that App Store Connect does not take by itself. Name the platform in {nameof(BuildUploadOptions)}.{nameof(BuildUploadOptions.Platform)}.");
        }

        return info.GetValueOrDefault("UIDeviceFamily") switch
        {
            IReadOnlyList<object> families => OfFamily(families is [{ } first, ..] ? first : null),
            { } family => OfFamily(family),
            null => Platform.Ios,
        };
    }

    // 1 is the iPhone, 2 the iPad, 3 the Apple TV, 7 the Vision Pro. Written as numbers or as text.
    private static Platform OfFamily(object? family) => Convert.ToString(family, System.Globalization.CultureInfo.InvariantCulture) switch
    {
        "3" => Platform.TvOs,
        "7" => Platform.VisionOs,
        _ => Platform.Ios,
    };
}
