using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AppStoreConnect.Benchmarks.WholeProcess;

/// <summary>A way to publish the programs.</summary>
/// <param name="Name">What their folder is called.</param>
/// <param name="Title">What it is.</param>
/// <param name="Arguments">What <c>dotnet publish</c> is told.</param>
internal sealed record ProgramFlavor(string Name, string Title, params string[] Arguments)
{
    private static readonly string s_platform = RuntimeInformation.RuntimeIdentifier;

    /// <summary>On the installed runtime, compiled as it runs.</summary>
    public static readonly ProgramFlavor Jit = new("jit", "JIT");

    /// <summary>With its own runtime, what is not used left out.</summary>
    public static readonly ProgramFlavor Trimmed = new("trimmed", "trimmed, with its own runtime", "-r", s_platform, "--self-contained", "-p:ProgramFlavor=trimmed");

    /// <summary>Compiled ahead of time.</summary>
    public static readonly ProgramFlavor Aot = new("aot", "NativeAOT", "-r", s_platform, "-p:ProgramFlavor=aot");

    /// <summary>Publishes one of the programs; a warning is an error.</summary>
    /// <returns>The file to start.</returns>
    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    public async Task<string> PublishAsync(string program)
    {
        string name = $"AppStoreConnect.Benchmarks.{program}";
        string output = Path.Combine(Repository.Root, "artifacts", "benchmarks", "programs", Name, program);
        Console.WriteLine($"publishing {program} ({Name})");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        string[] arguments =
        [
            "publish", Path.Combine(Repository.Root, "tests", "benchmarks", "Programs", program, name + ".csproj"), "-c", "Release", "-o", output, "-v", "q", "-nologo",
            .. Arguments,
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process publish = Process.Start(start)!;
        string said = await publish.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await publish.WaitForExitAsync().ConfigureAwait(false);
        return publish.ExitCode == 0
            ? Path.Combine(output, OperatingSystem.IsWindows() ? name + ".exe" : name)
            : throw new InvalidOperationException($"{program} could not be published:\n{said}");
    }

    /// <summary>What a published program takes on the disk, in bytes: all that it needs besides an installed runtime.</summary>
    public static long SizeOf(string program) => Directory.EnumerateFiles(Path.GetDirectoryName(program)!)
        .Where(static file => Path.GetExtension(file) is not (".pdb" or ".dbg" or ".xml"))
        .Sum(static file => new FileInfo(file).Length);
}
