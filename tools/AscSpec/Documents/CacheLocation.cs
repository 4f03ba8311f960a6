namespace AscSpec.Documents;

/// <summary>Where Apple's document is kept between runs.</summary>
internal static class CacheLocation
{
    private const string Name = "asc-openapi";

    /// <summary>
    /// <c>$XDG_CACHE_HOME/asc-openapi</c> where that is set to an absolute path (the specification says to ignore others), else
    /// <c>%LOCALAPPDATA%\asc-openapi</c> on Windows and <c>~/.cache/asc-openapi</c> elsewhere.
    /// </summary>
    /// <exception cref="ToolException">No home directory is known either.</exception>
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
            ? throw new ToolException("there is no home directory for the document cache; set XDG_CACHE_HOME")
            : Path.Combine(userHome, ".cache", Name);
    }
}
