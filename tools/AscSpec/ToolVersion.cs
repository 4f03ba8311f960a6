using System.Reflection;

namespace AscSpec;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    /// <summary>The version, such as <c>1.2.0</c>, without the commit that a build may append.</summary>
    public static string Current { get; } =
        (typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];
}
