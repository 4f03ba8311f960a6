namespace AscSpec.Documents;

/// <summary>Determines where Apple's document is cached between runs.</summary>
internal static class CacheLocation
{
    private const string Name = "asc-openapi";

    /// <summary>
    /// <c>$XDG_CACHE_HOME/asc-openapi</c> if that is an absolute path (the specification says to ignore other paths). Otherwise,
    /// <c>%LOCALAPPDATA%\asc-openapi</c> on Windows and <c>~/.cache/asc-openapi</c> elsewhere.
    /// </summary>
    /// <exception cref="ToolException">There is no home directory.</exception>
    public static string Find(Func<string, string?> environment, bool isWindows, string? home)
    {
        if (environment("XDG_CACHE_HOME") is { Length: > 0 } xdg && Path.IsPathFullyQualified(xdg))
        {
            return Path.Combine(xdg, Name);
        }

        if (isWindows && environment("LOCALAPPDATA") is { Length: > 0 } local)
        {
            return Path.Combine(local, Name);
        }

        string? userHome = environment("HOME") is { Length: > 0 } fromEnvironment ? fromEnvironment : home;
        return string.IsNullOrEmpty(userHome)
            ? throw new ToolException("no home directory for the document cache was found; set XDG_CACHE_HOME")
            : Path.Combine(userHome, ".cache", Name);
    }
}
