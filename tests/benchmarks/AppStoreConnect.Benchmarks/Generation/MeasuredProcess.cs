using System.Diagnostics;

namespace AppStoreConnect.Benchmarks.Generation;

/// <summary>Measurements of a completed process.</summary>
/// <param name="Seconds">The duration.</param>
/// <param name="PeakBytes">The peak resident set of the watched processes. Null if the system doesn't report it.</param>
internal sealed record MeasuredProcess(double Seconds, double? PeakBytes)
{
    /// <param name="program">The program to start.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The working directory. Null for the current directory.</param>
    /// <param name="watched">A substring of the command line of the processes whose memory is measured. Null measures the started process.</param>
    public static async Task<MeasuredProcess> RunAsync(string program, string[] arguments, string? folder = null, string? watched = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder ?? "" };
        // All contenders run as build.cake builds this repository. See tools/build/compiler.cake.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountThreshold"] = "400";
        start.Environment["DOTNET_GCConserveMemory"] = "7";
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        double? peak = null;
        while (!process.HasExited)
        {
            if (OperatingSystem.IsLinux() && (watched is null ? PeakOf(process) : PeakOf(watched)) is { } bytes)
            {
                peak = Math.Max(peak ?? 0, bytes);
            }

            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(50)).ConfigureAwait(false);
        }

        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        string said = await output.ConfigureAwait(false);
        return process.ExitCode == 0
            ? new(seconds, peak)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} exited with code {process.ExitCode}.\n{said}");
    }

    private static double? PeakOf(string watched)
    {
        double? peak = null;
        foreach (Process process in Process.GetProcesses())
        {
            using (process)
            {
                try
                {
                    if (File.ReadAllText($"/proc/{process.Id}/cmdline").Contains(watched, StringComparison.Ordinal) && PeakOf(process) is { } bytes)
                    {
                        peak = Math.Max(peak ?? 0, bytes);
                    }
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // The process has exited, or belongs to another user.
                }
            }
        }

        return peak;
    }

    private static double? PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // The process has exited.
            return null;
        }
    }
}
