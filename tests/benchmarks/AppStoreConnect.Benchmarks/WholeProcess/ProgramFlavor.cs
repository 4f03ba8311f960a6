using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AppStoreConnect.Benchmarks.WholeProcess;

/// <summary>A way to publish the programs.</summary>
/// <param name="Name">What their folder is called.</param>
/// <param name="Arguments">What <c>dotnet publish</c> is told.</param>
internal sealed record ProgramFlavor(string Name, params string[] Arguments)
{
    private static readonly string s_platform = RuntimeInformation.RuntimeIdentifier;

    /// <summary>On the installed runtime, compiled as it runs.</summary>
    public static readonly ProgramFlavor Jit = new("jit");

    /// <summary>On the installed runtime, compiled before, as an application does that wants a quick start.</summary>
    public static readonly ProgramFlavor ReadyToRun = new("readytorun", "-r", s_platform, "--no-self-contained", "-p:PublishReadyToRun=true");

    /// <summary>With its own runtime, what is not used left out.</summary>
    public static readonly ProgramFlavor Trimmed = new("trimmed", "-r", s_platform, "--self-contained", "-p:ProgramFlavor=trimmed");

    /// <summary>Compiled ahead of time.</summary>
    public static readonly ProgramFlavor Aot = new("aot", "-r", s_platform, "-p:ProgramFlavor=aot");

    /// <summary>Publishes one of the programs; a warning is an error where it is one of ours.</summary>
    /// <param name="folder">The folder of its project below tests/benchmarks.</param>
    /// <returns>The file to start.</returns>
    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    public async Task<string> PublishAsync(string folder)
    {
        string project = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "benchmarks", folder), "*.csproj").Single();
        string name = Path.GetFileNameWithoutExtension(project);
        string output = Path.Combine(Repository.Root, "artifacts", "benchmarks", "programs", Name, name);
        Console.WriteLine($"publishing {name} ({Name})");
        string[] command = ["publish", project, "-c", "Release", "-o", output, "-v", "q", "-nologo", .. Arguments];
        var start = new ProcessStartInfo("dotnet", command) { RedirectStandardOutput = true };
        using Process publish = Process.Start(start)!;
        string said = await publish.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await publish.WaitForExitAsync().ConfigureAwait(false);
        return publish.ExitCode == 0
            ? Path.Combine(output, OperatingSystem.IsWindows() ? name + ".exe" : name)
            : throw new InvalidOperationException($"{name} could not be published:\n{said}");
    }

    /// <summary>What a published program takes on the disk, in bytes: all that it needs besides an installed runtime.</summary>
    public static long SizeOf(string program) => Directory.EnumerateFiles(Path.GetDirectoryName(program)!)
        .Where(static file => Path.GetExtension(file) is not (".pdb" or ".dbg" or ".xml"))
        .Sum(static file => new FileInfo(file).Length);
}
