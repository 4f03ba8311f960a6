// One compiler server for all that a run compiles, also by programs that it starts, such as tests that publish. A compiler of its own for each
// project loads itself and its analyzers again each time: three times the time of a whole build. It has a name of its own, and ends with the run.
string compilerServer = $"asc-{Environment.ProcessId}";
Environment.SetEnvironmentVariable("UseSharedCompilation", "true");
Environment.SetEnvironmentVariable("SharedCompilationId", compilerServer);

Teardown(_ =>
{
    IEnumerable<string> output;
    var find = new ProcessSettings { Arguments = $"msbuild \"{client}\" -nologo -getProperty:RoslynTargetsPath", RedirectStandardOutput = true };
    if (StartProcess("dotnet", find, out output) == 0)
    {
        string server = System.IO.Path.Combine(output.Last(line => line.Length > 0), "bincore", "VBCSCompiler.dll");
        StartProcess("dotnet", new ProcessSettings { Arguments = $"exec \"{server}\" -shutdown -pipename:{compilerServer}" });
    }
});
