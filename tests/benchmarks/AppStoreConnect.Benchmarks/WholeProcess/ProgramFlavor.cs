using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AppStoreConnect.Benchmarks.WholeProcess;

/// <summary>A way to publish the programs.</summary>
/// <param name="Name">The name of the output folder.</param>
/// <param name="Arguments">Additional arguments for <c>dotnet publish</c>.</param>
internal sealed record ProgramFlavor(string Name, params string[] Arguments)
{
    private static readonly string s_platform = RuntimeInformation.RuntimeIdentifier;

    /// <summary>On the installed runtime, with the JIT compiler.</summary>
    public static readonly ProgramFlavor Jit = new("jit");

    /// <summary>On the installed runtime, precompiled for a fast start.</summary>
    public static readonly ProgramFlavor ReadyToRun = new("readytorun", "-r", s_platform, "--no-self-contained", "-p:PublishReadyToRun=true");

    /// <summary>With its own runtime, trimmed.</summary>
    public static readonly ProgramFlavor Trimmed = new("trimmed", "-r", s_platform, "--self-contained", "-p:ProgramFlavor=trimmed");

    /// <summary>Compiled ahead of time.</summary>
    public static readonly ProgramFlavor Aot = new("aot", "-r", s_platform, "-p:ProgramFlavor=aot");

    /// <summary>Publishes a program. Warnings are errors in our programs.</summary>
    /// <param name="folder">The project folder, relative to tests/benchmarks.</param>
    /// <returns>The path of the executable.</returns>
    /// <exception cref="InvalidOperationException">Publishing failed.</exception>
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
            : throw new InvalidOperationException($"Publishing {name} failed:\n{said}");
    }

    /// <summary>Returns the size of a published program on disk in bytes, without an installed runtime.</summary>
    public static long SizeOf(string program) => Directory.EnumerateFiles(Path.GetDirectoryName(program)!)
        .Where(static file => Path.GetExtension(file) is not (".pdb" or ".dbg" or ".xml"))
        .Sum(static file => new FileInfo(file).Length);
}
