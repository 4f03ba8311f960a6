using System.Text;

namespace AppStoreConnect.Workflows.Metadata;

/// <summary>The contents of a metadata folder. A missing file has no entry. An empty file has null, which clears the attribute.</summary>
internal sealed class MetadataFolder
{
    private const long MaxFileBytes = 1024 * 1024;
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, Dictionary<string, string?>> _locales = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    private MetadataFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Values by file name without <c>.txt</c>, by locale.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string?>> Locales => _locales;

    /// <summary>The values for languages without a file of their own.</summary>
    public Dictionary<string, string?> Default { get; private set; } = [];

    /// <summary>The values next to the languages' folders.</summary>
    public Dictionary<string, string?> Root { get; private set; } = [];

    /// <summary>The values in <c>review_information</c>.</summary>
    public Dictionary<string, string?> Review { get; private set; } = [];

    /// <summary>Messages about files and folders that are ignored.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Reads a folder.</summary>
    /// <param name="path">The path of the folder.</param>
    /// <param name="knownLocales">Locales that the app has. They are valid even if this library does not know them.</param>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="MetadataException">The folder contains errors.</exception>
    public static MetadataFolder Read(string path, IReadOnlyCollection<string> knownLocales)
    {
        if (!Directory.Exists(path))
        {
            throw new DirectoryNotFoundException($"The folder {path} does not exist.");
        }

        var folder = new MetadataFolder(path);
        folder.Root = folder.ReadFiles(path, [.. MetadataFields.RootFiles], "");
        foreach (string child in Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal))
        {
            folder.ReadFolder(child, knownLocales);
        }

        return folder._problems.Count == 0 ? folder : throw new MetadataException(path, folder._problems);
    }

    /// <summary>Gets the value of a file for a locale, from its own folder or from <c>default</c>.</summary>
    /// <returns>False if there is no such file.</returns>
    public bool TryGet(string locale, string file, out string? value) =>
        (_locales.TryGetValue(locale, out Dictionary<string, string?>? own) && own.TryGetValue(file, out value)) || Default.TryGetValue(file, out value);

    private void ReadFolder(string path, IReadOnlyCollection<string> knownLocales)
    {
        string name = System.IO.Path.GetFileName(path);
        if (name == MetadataFields.ReviewFolder)
        {
            Review = ReadFiles(path, [.. MetadataFields.Review.Select(field => field.File)], name + "/");
        }
        else if (name == MetadataFields.DefaultFolder)
        {
            Default = ReadFiles(path, [.. MetadataFields.LocalizedFiles], name + "/");
        }
        else if (name.StartsWith('.') || MetadataFields.IgnoredFolders.Contains(name))
        {
            Notes.Add($"The folder {name} is ignored.");
        }
        else if (!knownLocales.Contains(name) && AppStoreLocales.Problem(name) is { } problem)
        {
            _problems.Add($"{name}/: {problem} A folder must be named by locale, {MetadataFields.DefaultFolder}, or {MetadataFields.ReviewFolder}.");
        }
        else
        {
            _locales[name] = ReadFiles(path, [.. MetadataFields.LocalizedFiles], name + "/");
        }
    }

    private Dictionary<string, string?> ReadFiles(string path, string[] names, string shown)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal))
        {
            string fileName = System.IO.Path.GetFileName(file);
            string name = System.IO.Path.GetFileNameWithoutExtension(file);
            if (fileName.StartsWith('.'))
            {
                continue;
            }

            if (!fileName.EndsWith(".txt", StringComparison.Ordinal) || !names.Contains(name))
            {
                Notes.Add($"The file {shown}{fileName} is ignored because its name is not known{NearestName.Hint(fileName, names.Select(one => one + ".txt"))}.");
                continue;
            }

            values[name] = ReadText(file, shown + fileName);
        }

        return values;
    }

    private string? ReadText(string file, string shown)
    {
        if (new FileInfo(file).Length > MaxFileBytes)
        {
            _problems.Add($"{shown} is larger than {MaxFileBytes} bytes.");
            return null;
        }

        try
        {
            return MetadataText.Normalize(s_utf8.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            _problems.Add($"{shown} is not UTF-8. Save it as UTF-8.");
            return null;
        }
    }
}
