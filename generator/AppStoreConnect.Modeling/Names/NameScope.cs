using System.Text;

namespace AppStoreConnect.Modeling;

/// <summary>
/// Hands out names that are unique without regard to case (file names too must differ). Which of two contenders gets the plain
/// name depends on what they are called, never on their order of appearance in the document.
/// </summary>
public sealed class NameScope
{
    // Of a type's name, and of its file's with what is appended to it: metadata has room for 1023 bytes, file systems for 255.
    private const int MostCharacters = 120;
    private readonly HashSet<string> _taken;

    private readonly string[] _reservedEndings;

    public NameScope(IEnumerable<string> reserved, params string[] reservedEndings)
    {
        _taken = new(reserved, StringComparer.OrdinalIgnoreCase);
        _reservedEndings = reservedEndings;
    }

    /// <summary>Whether a name is still free.</summary>
    public bool IsFree(string name) => !_taken.Contains(name);

    /// <summary>Takes the first free of these names; the last of them made unique by the key where none is free.</summary>
    /// <param name="key">What the name is for: decides the ending where all candidates are taken.</param>
    /// <param name="candidates">Names in order of preference.</param>
    /// <param name="collided">Whether none was free, or it had to be shortened.</param>
    public string Take(string key, IEnumerable<string> candidates, out bool collided)
    {
        string last = "";
        foreach (string candidate in candidates)
        {
            last = Shorten(candidate);
            if (!_reservedEndings.Any(ending => candidate.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) && _taken.Add(last))
            {
                collided = last != candidate;
                return last;
            }
        }

        collided = true;
        string unique = last + "_" + Hash(key);
        while (!_taken.Add(unique))
        {
            unique += "_";
        }

        return unique;
    }

    public string Take(string key, params string[] candidates) => Take(key, candidates, out _);

    private static string Shorten(string name) =>
        name.Length <= MostCharacters ? name : name.Substring(0, MostCharacters - 9) + "_" + Hash(name);

    // FNV-1a: the same on every machine and in every run, which string.GetHashCode is not.
    private static string Hash(string key)
    {
        uint hash = 2166136261;
        foreach (byte b in Encoding.UTF8.GetBytes(key))
        {
            hash = unchecked((hash ^ b) * 16777619);
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
