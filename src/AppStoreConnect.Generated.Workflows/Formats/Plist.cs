using System.Diagnostics.CodeAnalysis;

namespace AppStoreConnect.Workflows.Formats;

/// <summary>
/// Reads property lists, XML and binary, from untrusted bytes: the size, depth, and number of values are limited,
/// and anything that is not a property list causes a <see cref="PlistException"/>. Values are <see cref="string"/>, <see cref="bool"/>,
/// <see cref="long"/>, <see cref="double"/>, <see cref="DateTimeOffset"/>, <c>byte[]</c>, lists of these
/// (<see cref="IReadOnlyList{T}"/>), and dictionaries of these (<see cref="IReadOnlyDictionary{TKey, TValue}"/>).
/// </summary>
internal static class Plist
{
    /// <summary>The maximum size in bytes. Profiles and Info.plist files have up to a few hundred KB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>The maximum nesting depth.</summary>
    public const int MaxDepth = 64;

    /// <summary>The maximum number of values. The binary format can refer to one value many times.</summary>
    public const int MaxValues = 500_000;

    /// <summary>Reads a property list whose outermost value is a dictionary, as in all of Apple's files.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <exception cref="PlistException">The bytes are not such a property list.</exception>
    public static IReadOnlyDictionary<string, object> ReadDictionary(ReadOnlySpan<byte> content) =>
        Read(content) as IReadOnlyDictionary<string, object> ?? throw new PlistException("The outermost value of the property list is not a dictionary.");

    /// <summary>Reads a property list.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <exception cref="PlistException">The bytes are not a property list.</exception>
    public static object Read(ReadOnlySpan<byte> content)
    {
        if (content.Length > MaxBytes)
        {
            throw new PlistException($"The property list has {content.Length} bytes. The maximum is {MaxBytes}.");
        }

        return content.StartsWith("bplist"u8) ? BinaryPlistReader.Read(content) : XmlPlistReader.Read(content);
    }

    /// <summary>Returns a member of a dictionary, or the type's default if it is missing or has another type.</summary>
    [return: MaybeNull]
    public static T Get<T>(this IReadOnlyDictionary<string, object> dictionary, string key) =>
        dictionary.TryGetValue(key, out object? value) && value is T typed ? typed : default;

    /// <summary>Returns the strings of a member that is a list of strings or one string. Empty if it is missing.</summary>
    public static IReadOnlyList<string> Strings(this IReadOnlyDictionary<string, object> dictionary, string key) => dictionary.GetValueOrDefault(key) switch
    {
        string one => [one],
        IReadOnlyList<object> many => [.. many.OfType<string>()],
        _ => [],
    };
}
