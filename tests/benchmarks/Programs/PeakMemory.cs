namespace AppStoreConnect.Benchmarks;

/// <summary>What the program held at most, where it was asked to tell.</summary>
internal static class PeakMemory
{
    /// <summary>Prints the peak of the resident set, in kilobytes, where the last argument is <c>peak</c>. Linux only.</summary>
    public static void Report(string[] args)
    {
        if (args is [.., "peak"])
        {
            string line = File.ReadLines("/proc/self/status").First(static line => line.StartsWith("VmHWM", StringComparison.Ordinal));
            Console.WriteLine(string.Concat(line.Where(char.IsAsciiDigit)));
        }
    }
}
