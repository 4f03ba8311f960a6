// What one does with this repository: dotnet tool restore && dotnet cake [--target=NAME] [arguments]
// dotnet cake --target=Help lists targets and arguments. Nothing here asks the network for anything but NuGet packages, except UpdateSpec.
#load "tools/build/compiler.cake"
#load "tools/build/tests.cake"
#load "tools/build/coverage.cake"
#load "tools/build/templates.cake"
#load "tools/build/consumers.cake"

string target = Argument("target", "Default");
string configuration = Argument("configuration", "Release");
string solution = "AppStoreConnect.Generated.sln";
string client = "src/AppStoreConnect.Generated/AppStoreConnect.Generated.csproj";
string[] packed = [.. GetFiles("src/*/*.csproj").Concat(GetFiles("tools/*/*.csproj"))
    .Where(file => System.IO.File.ReadAllText(file.FullPath).Contains("<IsPackable>true"))
    .Select(file => file.FullPath)
    .Order(StringComparer.Ordinal)];
string tool = "tools/AscSpec/AscSpec.csproj";
string demo = "tests/samples/Demo/Demo.csproj";
var packages = Directory("artifacts/packages");
var counts = new TestCounts();

string Built(string project, string assembly) => $"artifacts/bin/{project}/{configuration.ToLowerInvariant()}/{assembly}.dll";

DotNetMSBuildSettings Properties() => HasArgument("package-version")
    ? new DotNetMSBuildSettings().WithProperty("Version", Argument<string>("package-version"))
    : new DotNetMSBuildSettings();

// One MSBuild at a time, all in one configuration and over one artifacts folder: nothing is compiled twice.
void Compile(string project) => DotNetBuild(project, new DotNetBuildSettings
{
    Configuration = configuration,
    NoRestore = true,
    NoLogo = true,
    Verbosity = DotNetVerbosity.Quiet,
    MSBuildSettings = Properties(),
});

void Run(string program, ProcessArgumentBuilder arguments, string because)
{
    int exitCode = StartProcess("dotnet", new ProcessSettings { Arguments = new ProcessArgumentBuilder().Append("exec").AppendQuoted(program).Append(arguments.Render()) });
    if (exitCode != 0)
    {
        throw new CakeException(exitCode, $"{because} ended with {exitCode}.");
    }
}

ProcessArgumentBuilder Arguments(params string[] names)
{
    var arguments = new ProcessArgumentBuilder();
    foreach (string name in names.Where(name => HasArgument(name)))
    {
        string value = Argument<string>(name);
        arguments.Append($"--{name}");
        if (value != "true")
        {
            arguments.AppendQuoted(value);
        }
    }

    return arguments;
}

Task("Default")
    .Description("The main job: document restored, client generated, built, packed; then a demo against the embedded fake service.")
    .IsDependentOn("Pack")
    .IsDependentOn("Demo");

Task("Restore")
    .Description("Packages of all projects.")
    .Does(() => DotNetRestore(solution, new DotNetRestoreSettings { Verbosity = DotNetVerbosity.Quiet }));

Task("BuildPackages")
    .Description("What the packages are made of, without tests.")
    .IsDependentOn("Restore")
    .DoesForEach(packed, Compile);

Task("Build")
    .Description("Everything: client, tool, tests, samples, benchmarks.")
    .IsDependentOn("Restore")
    .Does(() => Compile(solution));

Task("Demo")
    .Description("Listing, paging, creating, and an error with its message, shown against the fake service.")
    .IsDependentOn("BuildPackages")
    .Does(() =>
    {
        Compile(demo);
        Run(Built("Demo", "Demo"), new ProcessArgumentBuilder(), "The demo");
    });

Task("Test")
    .Description("All tests; the last line is 'N passed, N failed', and how many were skipped if any. --tests=PART runs the projects with PART in their name.")
    .IsDependentOn("Build")
    .Does(() => counts = RunTests(TestProjects(Argument("tests", "")), Built));

Task("Contract")
    .Description("The contract tests against the client of every other document: --spec=FILE, or all of ../shared/spec.")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        string name = "AppStoreConnect.Contract.Tests";
        FilePath[] documents = HasArgument("spec") ? [File(Argument<string>("spec"))] : [.. GetFiles("../shared/spec/*.json").OrderBy(file => file.FullPath, StringComparer.Ordinal)];
        foreach (string document in documents.Select(file => MakeAbsolute(file).FullPath))
        {
            Information(document);
            DotNetBuild($"tests/{name}/{name}.csproj", new DotNetBuildSettings
            {
                Configuration = configuration,
                NoLogo = true,
                Verbosity = DotNetVerbosity.Quiet,
                MSBuildSettings = new DotNetMSBuildSettings().WithProperty("AppStoreConnectSpec", document),
            });
            string folder = $"{configuration.ToLowerInvariant()}_{System.IO.Path.GetFileNameWithoutExtension(document)}";
            Run($"artifacts/bin/{name}/{folder}/{name}.dll", new ProcessArgumentBuilder().Append("-noLogo").Append("-quiet"), "The contract tests");
        }
    });

Task("Coverage")
    .Description("Lines covered by tests, of src, generator and tools; fails where a file written by hand is under 90% without a reason. --tests=PART as above, and no judgement.")
    .IsDependentOn("Build")
    .Does(() => ReportCoverage(configuration, CoveringProjects(TestProjects(Argument("tests", ""))), isWhole: !HasArgument("tests")));

Task("Pack")
    .Description("All packages, into artifacts/packages. --package-version=V names their version.")
    .IsDependentOn("BuildPackages")
    .Does(() =>
    {
        CleanDirectory(packages);
        foreach (string project in packed)
        {
            var settings = new DotNetPackSettings
            {
                Configuration = configuration,
                NoBuild = true,
                NoRestore = true,
                NoLogo = true,
                Verbosity = DotNetVerbosity.Quiet,
                OutputDirectory = packages,
                MSBuildSettings = Properties(),
            };
            DotNetPack(project, settings);
        }

        foreach (FilePath package in GetFiles($"{packages}/*.nupkg"))
        {
            Information("{0} {1:N0} KB", package.GetFilename(), Context.FileSystem.GetFile(package).Length / 1024);
        }
    });

Task("TestPackage")
    .Description("Restores the packed files into clean programs (plain, dependency injection, outside Kiota adapter, trimmed, NativeAOT, tools, template) and runs them.")
    .IsDependentOn("Pack")
    .Does(() => RunConsumers(MakeAbsolute(packages).FullPath, configuration));

Task("UpdateSpec")
    .Description("Updates to a new Apple release: surface, report, changelog. --spec=FILE|URL (default: Apple's download), --timeout=SECONDS, --allow-other-api, --allow-downgrade, --allow-removals.")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        Compile(tool);
        Run(Built("AscSpec", "asc-spec"), new ProcessArgumentBuilder().Append("update").Append(Arguments("spec", "timeout", "allow-other-api", "allow-downgrade", "allow-removals").Render()), "asc-spec update");
    });

Task("SpecDiff")
    .Description("What changed between two documents: --old=FILE|REVISION (HEAD~1), --new=FILE|REVISION, --path, --resource, --fail-on, --ignore, --json.")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        Compile(tool);
        var arguments = new ProcessArgumentBuilder().Append("diff").AppendQuoted(Argument("old", "HEAD~1"));
        if (HasArgument("new"))
        {
            arguments.AppendQuoted(Argument<string>("new"));
        }

        Run(Built("AscSpec", "asc-spec"), arguments.Append(Arguments("path", "resource", "fail-on", "ignore", "json").Render()), "asc-spec diff");
    });

Task("Benchmark")
    .Description("All benchmarks with their baselines, whole programs and generation too, into the guide's tables and tools/site/benchmarks.json. --peers generates and measures Kiota's and NSwag's clients in the same run, --filter=GLOB runs some benchmarks, --runs=N measures N times (3), --job=long takes its time.")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        string name = "AppStoreConnect.Benchmarks";
        Compile($"tests/benchmarks/{name}/{name}.csproj");
        string peers = HasArgument("peers") ? " --peers" : "";
        string filter = HasArgument("filter") ? $" --filter=\"{Argument<string>("filter")}\"" : "";
        string runs = HasArgument("runs") ? $" --runs={Argument<string>("runs")}" : "";
        Environment.SetEnvironmentVariable("ASC_BENCHMARK_COMMAND", $"dotnet cake --target=Benchmark{peers}{runs}{filter}");
        void Benchmark(string program, string arguments, string because) => Run(Built(program, program), arguments + runs.Replace('=', ' '), because);
        string measured = name;
        if (peers.Length > 0)
        {
            if (filter.Length == 0 || !DirectoryExists("artifacts/benchmarks/peers"))
            {
                Benchmark(name, "peers", "Generating and compiling the peers");
            }

            measured = $"{name}.Peers";
            string project = $"tests/benchmarks/Peers/{measured}/{measured}.csproj";
            DotNetRestore(project, new DotNetRestoreSettings { Verbosity = DotNetVerbosity.Quiet });
            Compile(project);
        }

        Benchmark(measured, $"--job {Argument("job", "short")}{filter.Replace("=", " ")}", "The benchmarks");
        if (filter.Length == 0)
        {
            Benchmark(name, "concurrency", "Paging and concurrent calls");
            Benchmark(name, "generation", "The generation");
            Benchmark(name, "whole-process jit readytorun trimmed aot" + (peers.Length > 0 ? " peers" : ""), "The whole programs");
        }
    });

Task("Aot")
    .Description("Publishes a program trimmed and with NativeAOT, without a warning, runs and measures it beside a hand-written one. Needs clang or gcc.")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        string name = "AppStoreConnect.Benchmarks";
        Compile($"tests/benchmarks/{name}/{name}.csproj");
        Environment.SetEnvironmentVariable("ASC_BENCHMARK_COMMAND", "dotnet cake --target=Aot");
        Run(Built(name, name), "whole-process trimmed aot", "The trimmed programs");
    });

Task("Format")
    .Description("Checks that the code is laid out as .editorconfig says (the build checks its style); --fix lays it out.")
    .Does(() =>
    {
        // By folder: with projects, dotnet format would look at the client without what the generator adds, and call it broken.
        string check = HasArgument("fix") ? "" : " --verify-no-changes";
        if (StartProcess("dotnet", $"format whitespace . --folder --exclude artifacts{check}") != 0)
        {
            throw new CakeException("The layout differs: dotnet cake --target=Format --fix");
        }
    });

Task("Analyze")
    .Description("Builds src with all analyzers on the generated code too, in an artifacts folder of its own.")
    .IsDependentOn("Restore")
    .DoesForEach(packed, project => DotNetBuild(project, new DotNetBuildSettings
    {
        Configuration = configuration,
        NoLogo = true,
        Verbosity = DotNetVerbosity.Quiet,
        MSBuildSettings = new DotNetMSBuildSettings()
            .WithProperty("Analyze", "true")
            .WithProperty("ArtifactsPath", MakeAbsolute(Directory("artifacts/analyze")).FullPath),
    }));

Task("Surface")
    .Description("Writes the listing of the public surface, src/AppStoreConnect.Generated/PublicSurface.txt, which the tests compare.")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        string name = "AppStoreConnect.Surface.Tests";
        Compile($"tests/{name}/{name}.csproj");
        Environment.SetEnvironmentVariable("UPDATE_PUBLIC_SURFACE", "1");
        Run(Built(name, name), new ProcessArgumentBuilder().Append("-noLogo").Append("-quiet"), "Writing the public surface");
    });

Task("Site")
    .Description("Writes the documentation site to artifacts/site: guides, resources, operations with their C# calls, releases, search.")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        Compile(tool);
        Run(Built("AscSpec", "asc-spec"), new ProcessArgumentBuilder().Append("site").Append("artifacts/site"), "asc-spec site");
    });

Task("SiteCheck")
    .Description("Checks the site in a browser: search, keyboard, accessibility, valid HTML, pictures in artifacts/site-check/screenshots. Needs node, npm and Chromium.")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        string name = "AppStoreConnect.Site.Tests";
        Compile($"tests/{name}/{name}.csproj");
        string place = MakeAbsolute(Directory("artifacts/site-check")).FullPath;
        EnsureDirectoryExists(place);
        CopyFiles("tools/site/check/package*.json", place);
        string npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        if (StartProcess(npm, new ProcessSettings { Arguments = "ci --no-audit --no-fund --ignore-scripts", WorkingDirectory = place }) != 0)
        {
            throw new CakeException("npm could not install the packages of tools/site/check/package.json.");
        }

        Environment.SetEnvironmentVariable("ASC_SITE_CHECK", "1");
        Run(Built(name, name), new ProcessArgumentBuilder().Append("-noLogo"), "Checking the site");
    });

Task("Help")
    .Description("This list.")
    .Does(() =>
    {
        Console.WriteLine("dotnet cake --target=NAME [--configuration=Release|Debug] [--package-version=V] [arguments of the target]\n");
        foreach (ICakeTaskInfo task in Tasks)
        {
            Console.WriteLine($"{task.Name,-14} {task.Description}");
        }
    });

RunTarget(target);

// Cake prints its table of durations at the end of RunTarget: what counts comes after it.
if (counts.Any)
{
    Console.WriteLine(counts);
    Console.Out.Flush();
    if (counts.Failed > 0)
    {
        Environment.Exit(1);
    }
}
