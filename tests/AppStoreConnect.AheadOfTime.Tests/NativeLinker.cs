namespace AppStoreConnect.AheadOfTime.Tests;

/// <summary>The linker for NativeAOT. No NuGet package contains it, so the machine must have it.</summary>
internal static class NativeLinker
{
    /// <summary>Why this machine can't link, or null if it can. The compiler uses clang, or gcc if there's no clang.</summary>
    public static string? Missing { get; } = OperatingSystem.IsWindows()
        ? File.Exists(VisualStudioFinder) ? null : "NativeAOT needs the C++ tools of Visual Studio, which is not installed."
        : OnPath("clang") || (OperatingSystem.IsLinux() && OnPath("gcc")) ? null : "NativeAOT needs clang or gcc to link with, and neither is installed.";

    private static string VisualStudioFinder =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft Visual Studio", "Installer", "vswhere.exe");

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));
}
