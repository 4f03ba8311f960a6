namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>
/// Names of components and tags as Microsoft.OpenApi gets to see them. It takes references apart as URIs, so a name with a slash, a
/// quote or a space goes through it under a plain stand-in.
/// </summary>
internal sealed class ComponentNames
{
    private readonly Dictionary<string, string> _plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _real = new(StringComparer.Ordinal);

    /// <summary>The stand-in of a name: itself where it is plain.</summary>
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

    /// <summary>The name behind a stand-in.</summary>
    public string ToReal(string plain) => _real.TryGetValue(plain, out string? name) ? name : plain;

    // Stand-ins begin with two underscores; a real name that does is no plain one.
    private static bool IsPlain(string name) =>
        name.Length > 0
        && !name.StartsWith("__", StringComparison.Ordinal)
        && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.')
        && name[0] != '.';
}
