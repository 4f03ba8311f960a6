using System.Diagnostics.CodeAnalysis;

namespace AppStoreConnect.Workflows.Formats;

/// <summary>
/// Reads property lists, XML and binary, from bytes that nobody vouches for: size, depth and number of values are bounded,
/// and whatever is not a property list is a <see cref="PlistException"/>. Values are <see cref="string"/>, <see cref="bool"/>,
/// <see cref="long"/>, <see cref="double"/>, <see cref="DateTimeOffset"/>, <c>byte[]</c>, lists of these
/// (<see cref="IReadOnlyList{T}"/>) and dictionaries of these (<see cref="IReadOnlyDictionary{TKey, TValue}"/>).
/// </summary>
internal static class Plist
{
    /// <summary>The most bytes that are read. Profiles and Info.plist files have up to some hundred KB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>How deep values may nest.</summary>
    public const int MaxDepth = 64;

    /// <summary>How many values there may be. The binary form can refer to one value many times over.</summary>
    public const int MaxValues = 500_000;

    /// <summary>Reads a property list whose outermost value is a dictionary, as all of Apple's files are.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <exception cref="PlistException">They are not such a property list.</exception>
    public static IReadOnlyDictionary<string, object> ReadDictionary(ReadOnlySpan<byte> content) =>
        Read(content) as IReadOnlyDictionary<string, object> ?? throw new PlistException("The outermost value of the property list is not a dictionary.");

    /// <summary>Reads a property list.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <exception cref="PlistException">They are not a property list.</exception>
    public static object Read(ReadOnlySpan<byte> content)
    {
        if (content.Length > MaxBytes)
        {
            throw new PlistException($"The property list has {content.Length} bytes; at most {MaxBytes} are read.");
        }

        return content.StartsWith("bplist"u8) ? BinaryPlistReader.Read(content) : XmlPlistReader.Read(content);
    }

    /// <summary>A member of a dictionary, if it is there and of this type; the type's default if not.</summary>
    [return: MaybeNull]
    public static T Get<T>(this IReadOnlyDictionary<string, object> dictionary, string key) =>
        dictionary.TryGetValue(key, out object? value) && value is T typed ? typed : default;

    /// <summary>The strings of a member that is a list of strings, or one string; empty if it is not there.</summary>
    public static IReadOnlyList<string> Strings(this IReadOnlyDictionary<string, object> dictionary, string key) => dictionary.GetValueOrDefault(key) switch
    {
        string one => [one],
        IReadOnlyList<object> many => [.. many.OfType<string>()],
        _ => [],
    };
}
