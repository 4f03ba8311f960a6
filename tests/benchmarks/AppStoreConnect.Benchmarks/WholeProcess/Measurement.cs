using System.Diagnostics;
using System.Globalization;

namespace AppStoreConnect.Benchmarks.WholeProcess;

/// <summary>Measurements of a program from start to exit.</summary>
/// <param name="Milliseconds">The median time.</param>
/// <param name="PeakMegabytes">The peak resident set of one additional run. 0 if the program doesn't report it.</param>
/// <param name="Output">What it printed.</param>
internal sealed record Measurement(double Milliseconds, double PeakMegabytes, string Output)
{
    /// <summary>Runs the programs in turn, so that noise on the machine affects all of them.</summary>
    public static async Task<Measurement[]> TakeAsync(int runs, params string[][] commands)
    {
        var times = Array.ConvertAll(commands, _ => new List<double>());
        string[] outputs = new string[commands.Length];
        for (int run = -1; run < runs; run++)
        {
            for (int i = 0; i < commands.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                outputs[i] = await RunAsync(commands[i]).ConfigureAwait(false);
                if (run >= 0)
                {
                    times[i].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }

        var taken = new Measurement[commands.Length];
        for (int i = 0; i < commands.Length; i++)
        {
            times[i].Sort();
            string[] lines = OperatingSystem.IsLinux() && commands[i].Length > 1
                ? (await RunAsync([.. commands[i], "peak"]).ConfigureAwait(false)).Split('\n')
                : [];
            taken[i] = new(times[i][runs / 2], lines.Length > 1 ? double.Parse(lines[1], CultureInfo.InvariantCulture) / 1024 : 0, outputs[i]);
        }

        return taken;
    }

    private static async Task<string> RunAsync(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"{command[0]} exited with code {process.ExitCode}.");
    }
}
