namespace AppStoreConnect.AheadOfTime.Tests;

/// <summary>What NativeAOT links with, which no NuGet package brings: the machine has it or has it not.</summary>
internal static class NativeLinker
{
    /// <summary>Why nothing can be linked here; null where it can. The compiler takes clang, or gcc where there is none.</summary>
    public static string? Missing { get; } = OperatingSystem.IsWindows()
        ? File.Exists(VisualStudioFinder) ? null : "NativeAOT needs the C++ tools of Visual Studio, which is not installed."
        : OnPath("clang") || (OperatingSystem.IsLinux() && OnPath("gcc")) ? null : "NativeAOT needs clang or gcc to link with, and neither is installed.";

    private static string VisualStudioFinder =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft Visual Studio", "Installer", "vswhere.exe");

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));
}
