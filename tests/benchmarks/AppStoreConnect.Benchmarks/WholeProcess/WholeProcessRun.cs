namespace AppStoreConnect.Benchmarks.WholeProcess;

internal static class WholeProcessRun
{
    public static Task<int> RunAsync(string[] args) => Task.FromResult(args.Length);
}
