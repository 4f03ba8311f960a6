using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AppStoreConnect.Benchmarks.Generation;

/// <summary>What a clean compile of the client costs and gives, by <c>dotnet build</c> with a compiler of its own.</summary>
/// <param name="Seconds">The build of the client alone, its references built before.</param>
/// <param name="CompilerPeakBytes">The compiler's greatest resident set; null where the system does not tell.</param>
/// <param name="AssemblyBytes">The assembly's size.</param>
/// <param name="PublicTypes">Public types in it, nested ones too.</param>
internal sealed record BuildFigures(double Seconds, long? CompilerPeakBytes, long AssemblyBytes, int PublicTypes)
{
    /// <param name="name">Names the folder that is built into.</param>
    /// <param name="properties">More of the command line.</param>
    public static async Task<BuildFigures> TakeAsync(string name, params string[] properties)
    {
        string artifacts = Path.Combine(Repository.Root, "artifacts", "benchmarks", "generation-" + name);
        string[] command =
        [
            "build", Path.Combine(Repository.Root, "src", "AppStoreConnect.Generated"), "-c", "Release", "-v", "quiet", "-nologo", "--nodereuse:false",
            "-p:UseSharedCompilation=false", $"-p:ArtifactsPath={artifacts}", .. properties,
        ];
        await RunAsync(command, null).ConfigureAwait(false);

        // Once more, the client alone.
        long? peak = null;
        long start = Stopwatch.GetTimestamp();
        await RunAsync([.. command, "--no-restore", "--no-incremental", "-p:BuildProjectReferences=false"], seen => peak = Math.Max(peak ?? 0, seen)).ConfigureAwait(false);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        string assembly = Path.Combine(artifacts, "bin", "AppStoreConnect.Generated", "release", "AppStoreConnect.Generated.dll");
        return new(seconds, peak, new FileInfo(assembly).Length, CountPublicTypes(assembly));
    }

    private static async Task RunAsync(string[] command, Action<long>? compilerPeak)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", command))!;
        while (!process.HasExited)
        {
            if (compilerPeak is not null && OperatingSystem.IsLinux() && CompilerPeak() is { } bytes)
            {
                compilerPeak(bytes);
            }

            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(100)).ConfigureAwait(false);
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', command)} ended with {process.ExitCode}.");
        }
    }

    private static long? CompilerPeak()
    {
        long? peak = null;
        foreach (Process process in Process.GetProcesses())
        {
            using (process)
            {
                try
                {
                    if (File.ReadAllText($"/proc/{process.Id}/cmdline").Contains("bincore/csc", StringComparison.Ordinal))
                    {
                        peak = Math.Max(peak ?? 0, process.PeakWorkingSet64);
                    }
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
                {
                    // It has ended in between, or is not ours.
                }
            }
        }

        return peak;
    }

    private static int CountPublicTypes(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader reader = file.GetMetadataReader();
        return reader.TypeDefinitions.Select(reader.GetTypeDefinition)
            .Count(type => (type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic);
    }
}
