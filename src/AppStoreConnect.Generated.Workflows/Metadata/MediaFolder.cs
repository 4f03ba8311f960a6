using System.Globalization;
using System.Security.Cryptography;

namespace AppStoreConnect.Workflows.Metadata;

/// <summary>A screenshot or preview in a folder.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">The path relative to the folder.</param>
/// <param name="Hash">The MD5 hash of the content, in lowercase hex, by which the service identifies it.</param>
/// <param name="Size">The number of bytes.</param>
internal sealed record MediaFile(string Path, string Name, string Hash, long Size);

/// <summary>Identifies the set that a file belongs to.</summary>
/// <param name="Locale">The locale.</param>
/// <param name="Type">The display type of screenshots or the preview type of previews, as named by the service.</param>
/// <param name="IsPreview">Whether the set contains previews.</param>
internal sealed record MediaSetKey(string Locale, string Type, bool IsPreview);

/// <summary>The screenshots and previews in a folder, by set and in order.</summary>
internal sealed class MediaFolder
{
    private const int MaxScreenshots = 10;
    private const int MaxPreviews = 3;
    private static readonly string[] s_images = [".png", ".jpg", ".jpeg"];
    private static readonly string[] s_videos = [".mp4", ".mov", ".m4v"];

    private readonly SortedDictionary<MediaSetKey, List<MediaFile>> _sets = new(Comparer<MediaSetKey>.Create((left, right) =>
        string.CompareOrdinal($"{left.Locale}/{left.IsPreview}/{left.Type}", $"{right.Locale}/{right.IsPreview}/{right.Type}")));

    private readonly List<string> _problems = [];
    private readonly string _path;
    private readonly Platform? _platform;

    private MediaFolder(string path, Platform? platform) => (_path, _platform) = (path, platform);

    public IReadOnlyDictionary<MediaSetKey, List<MediaFile>> Sets => _sets;

    public List<string> Notes { get; } = [];

    /// <summary>Reads a folder with one folder per locale, which contains images or folders named by display type with images and videos.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="MetadataException">The folder contains errors.</exception>
    public static MediaFolder Read(string path, Platform? platform, IReadOnlyCollection<string> knownLocales)
    {
        if (!Directory.Exists(path))
        {
            throw new DirectoryNotFoundException($"The folder {path} does not exist.");
        }

        var folder = new MediaFolder(path, platform);
        foreach (string child in Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal))
        {
            string locale = System.IO.Path.GetFileName(child);
            if (locale.StartsWith('.'))
            {
                continue;
            }

            if (!knownLocales.Contains(locale) && AppStoreLocales.Problem(locale) is { } problem)
            {
                folder._problems.Add($"{locale}/: {problem}");
                continue;
            }

            folder.ReadLocale(child, locale);
        }

        folder.CheckCounts();
        return folder._problems.Count == 0 ? folder : throw new MetadataException(path, folder._problems);
    }

    private void ReadLocale(string path, string locale)
    {
        foreach (string file in Files(path))
        {
            if (IsVideo(file))
            {
                _problems.Add($"{NameOf(file)}: put previews in a folder named by display type, such as {locale}/IPHONE_67/.");
            }
            else
            {
                AddImage(file, locale);
            }
        }

        foreach (string child in Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal))
        {
            ReadType(child, locale);
        }
    }

    private void ReadType(string path, string locale)
    {
        string name = System.IO.Path.GetFileName(path);
        string preview = name.StartsWith("APP_", StringComparison.Ordinal) && name != "APPLE_TV" ? name["APP_".Length..] : name;
        ScreenshotDisplayType screenshots = ScreenshotDisplayType.Known.Any(type => type.Value == name) ? name : "APP_" + name;
        if (!ScreenshotDisplayType.Known.Contains(screenshots) && !PreviewType.Known.Contains((PreviewType)preview))
        {
            _problems.Add($"{NameOf(path)}/: '{name}' is not a display type{NearestName.Hint(name, ScreenshotDisplayType.Known.Select(type => type.Value))}. Name the folders in a locale's folder by display type, such as APP_IPHONE_67.");
            return;
        }

        foreach (string file in Files(path))
        {
            if (IsVideo(file))
            {
                Add(new(locale, preview, IsPreview: true), file);
            }
            else if (ImageSize.Read(file) is null)
            {
                _problems.Add($"{NameOf(file)}: this is not a PNG or JPEG image.");
            }
            else
            {
                // The folder decides. iMessage screenshots have the sizes of their devices.
                Add(new(locale, screenshots.Value, IsPreview: false), file);
            }
        }
    }

    private void AddImage(string file, string locale)
    {
        if (ImageSize.Read(file) is not { } size)
        {
            _problems.Add($"{NameOf(file)}: this is not a PNG or JPEG image.");
        }
        else if (ScreenshotSizes.Find(size.Width, size.Height, _platform, System.IO.Path.GetFileName(file)) is not { } type)
        {
            _problems.Add(string.Create(CultureInfo.InvariantCulture, $"{NameOf(file)}: no device{(_platform is { } platform ? $" of {platform}" : "")} has {size.Width}×{size.Height} pixels. Accepted sizes: {ScreenshotSizes.Describe(_platform)}."));
        }
        else
        {
            Add(new(locale, type.Value, IsPreview: false), file);
        }
    }

    private void Add(MediaSetKey key, string file)
    {
        if (!_sets.TryGetValue(key, out List<MediaFile>? files))
        {
            _sets.Add(key, files = []);
        }

        string hash = Hash(file);
        if (files.Find(other => other.Hash == hash) is { } same)
        {
            Notes.Add($"{NameOf(file)} is ignored because it is the same image as {same.Name}.");
            return;
        }

        files.Add(new(file, NameOf(file), hash, new FileInfo(file).Length));
    }

    private void CheckCounts()
    {
        foreach ((MediaSetKey key, List<MediaFile> files) in _sets)
        {
            int max = key.IsPreview ? MaxPreviews : MaxScreenshots;
            if (files.Count > max)
            {
                _problems.Add(string.Create(CultureInfo.InvariantCulture, $"{key.Locale}: there are {files.Count} {(key.IsPreview ? "previews" : "screenshots")} for {key.Type}. The maximum is {max}."));
            }
        }
    }

    // In natural order. A framed image replaces the plain one.
    private static IEnumerable<string> Files(string path)
    {
        string[] files = [.. Directory.EnumerateFiles(path).Where(file => !System.IO.Path.GetFileName(file).StartsWith('.') && (IsImage(file) || IsVideo(file)))];
        var framed = files
            .Select(System.IO.Path.GetFileNameWithoutExtension)
            .Where(name => name!.EndsWith("_framed", StringComparison.Ordinal))
            .Select(name => name![..^"_framed".Length])
            .ToHashSet(StringComparer.Ordinal);
        return files.Where(file => !framed.Contains(System.IO.Path.GetFileNameWithoutExtension(file))).Order(NaturalOrder.Instance);
    }

    private static bool IsImage(string file) => s_images.Contains(System.IO.Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static bool IsVideo(string file) => s_videos.Contains(System.IO.Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private string NameOf(string file) => System.IO.Path.GetRelativePath(_path, file).Replace('\\', '/');

    private static string Hash(string file)
    {
        using FileStream stream = File.OpenRead(file);
#pragma warning disable CA5351 // The service knows its files by MD5.
        return Convert.ToHexStringLower(MD5.HashData(stream));
#pragma warning restore CA5351
    }
}
