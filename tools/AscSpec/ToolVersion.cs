using System.Reflection;

namespace AscSpec;

/// <summary>The tool's own version.</summary>
internal static class ToolVersion
{
    /// <summary>Such as <c>1.2.0</c>; without the commit that a build may append.</summary>
    public static string Current { get; } =
        (typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];
}
