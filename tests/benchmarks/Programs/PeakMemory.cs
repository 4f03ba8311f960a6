namespace AppStoreConnect.Benchmarks;

/// <summary>Reports the program's peak memory on request.</summary>
internal static class PeakMemory
{
    /// <summary>Prints the peak resident set in kilobytes if the last argument is <c>peak</c>. Linux only.</summary>
    public static void Report(string[] args)
    {
        if (args is [.., "peak"])
        {
            string line = File.ReadLines("/proc/self/status").First(static line => line.StartsWith("VmHWM", StringComparison.Ordinal));
            Console.WriteLine(string.Concat(line.Where(char.IsAsciiDigit)));
        }
    }
}
