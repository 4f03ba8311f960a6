using System.Text;

namespace AppStoreConnect.Modeling;

/// <summary>
/// Assigns names that are unique regardless of case, because file names must differ, too. Which of two candidates gets the plain
/// name depends on their names, never on their order in the document.
/// </summary>
public sealed class NameScope
{
    // The limit for a type's name and for its file's name with suffixes: metadata allows 1023 bytes, file systems 255.
    private const int MostCharacters = 120;
    private readonly HashSet<string> _taken;
    private readonly string[] _reservedEndings;
    private HashSet<string>? _reserved;

    public NameScope(IEnumerable<string> reserved, params string[] reservedEndings)
    {
        _taken = new(reserved, StringComparer.OrdinalIgnoreCase);
        _reservedEndings = reservedEndings;
    }

    /// <summary>Creates a scope for the members of one of many types with the same base class.</summary>
    /// <param name="reserved">The members of the base class, from <see cref="Reserve"/>.</param>
    /// <param name="className">The name of the type, which none of its members can have.</param>
    internal static NameScope OfMembers(HashSet<string> reserved, string className) => new([className]) { _reserved = reserved };

    /// <summary>Returns a set that scopes can share.</summary>
    internal static HashSet<string> Reserve(IEnumerable<string> names) => new(names, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is still free.</summary>
    public bool IsFree(string name) => !_taken.Contains(name) && _reserved?.Contains(name) != true;

    /// <summary>Takes the first of these names that is free. If none is, makes the last one unique with the key.</summary>
    /// <param name="key">The item to name. Determines the suffix if all candidates are taken.</param>
    /// <param name="candidates">The names in order of preference.</param>
    /// <param name="collided">Whether no name was free, or the name had to be shortened.</param>
    public string Take(string key, IEnumerable<string> candidates, out bool collided)
    {
        string last = "";
        foreach (string candidate in candidates)
        {
            last = Shorten(candidate);
            if (!_reservedEndings.Any(ending => candidate.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) && Add(last))
            {
                collided = last != candidate;
                return last;
            }
        }

        collided = true;
        string unique = last + "_" + Hash(key);
        while (!Add(unique))
        {
            unique += "_";
        }

        return unique;
    }

    public string Take(string key, params string[] candidates) => Take(key, candidates, out _);

    private bool Add(string name) => _reserved?.Contains(name) != true && _taken.Add(name);

    private static string Shorten(string name) =>
        name.Length <= MostCharacters ? name : name.Substring(0, MostCharacters - 9) + "_" + Hash(name);

    // FNV-1a is the same on every machine and in every run, unlike string.GetHashCode.
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
