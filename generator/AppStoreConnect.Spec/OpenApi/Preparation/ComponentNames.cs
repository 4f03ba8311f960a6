namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>
/// Maps names of components and tags to plain names for Microsoft.OpenApi. It parses references as URIs, so a name with a slash, a
/// quote, or a space is replaced with a plain one.
/// </summary>
internal sealed class ComponentNames
{
    private readonly Dictionary<string, string> _plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _real = new(StringComparer.Ordinal);

    /// <summary>Returns the plain name for a name.</summary>
    public string ToPlain(string name)
    {
        if (IsPlain(name))
        {
            return name;
        }

        if (!_plain.TryGetValue(name, out string? plain))
        {
            plain = FormattableString.Invariant($"__{_plain.Count}");
            _plain.Add(name, plain);
            _real.Add(plain, name);
        }

        return plain;
    }

    /// <summary>Returns the original name for a plain name.</summary>
    public string ToReal(string plain) => _real.TryGetValue(plain, out string? name) ? name : plain;

    // Replacement names start with two underscores. A real name that does is replaced, too.
    private static bool IsPlain(string name) =>
        name.Length > 0
        && !name.StartsWith("__", StringComparison.Ordinal)
        && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.')
        && name[0] != '.';
}
