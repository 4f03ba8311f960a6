// Builds and tests this repository: dotnet tool restore && dotnet cake [--target=NAME] [arguments]
// dotnet cake --target=Help lists targets and arguments. Apart from UpdateSpec, targets use the network only for NuGet and npm packages.
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

// More nodes than cores. A project stays in the node that started it, and most projects start while another node compiles the client.
DotNetMSBuildSettings Properties()
{
    var settings = new DotNetMSBuildSettings().SetMaxCpuCount(2 * Environment.ProcessorCount);
    return HasArgument("package-version") ? settings.WithProperty("Version", Argument<string>("package-version")) : settings;
}

// Only one MSBuild runs at a time, and all builds share a configuration and an artifacts folder. This way, nothing is compiled twice.
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
        throw new CakeException(exitCode, $"{because} failed with exit code {exitCode}.");
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
    .Description("Restores the document, generates and builds the client, packs all packages, and runs a demo against the embedded fake service.")
    .IsDependentOn("Pack")
    .IsDependentOn("Demo");

Task("Restore")
    .Description("Restores the packages of all projects.")
    .Does(() => DotNetRestore(solution, new DotNetRestoreSettings { Verbosity = DotNetVerbosity.Quiet }));

Task("BuildPackages")
    .Description("Builds the projects that are packed, without tests.")
    .IsDependentOn("Restore")
    .DoesForEach(packed, Compile);

Task("Build")
    .Description("Builds everything: client, tools, tests, samples, and benchmarks.")
    .IsDependentOn("Restore")
    .Does(() => Compile(solution));

Task("Demo")
    .Description("Demonstrates listing, paging, creating, and an error message against the fake service.")
    .IsDependentOn("BuildPackages")
    .Does(() =>
    {
        Compile(demo);
        Run(Built("Demo", "Demo"), new ProcessArgumentBuilder(), "The demo");
    });

Task("Test")
    .Description("Runs all tests. The last line is 'N passed, N failed', followed by the number of skipped tests, if any. --tests=PART runs only projects with PART in their name.")
    .IsDependentOn("Build")
    .Does(() => counts = RunTests(TestProjects(Argument("tests", "")), Built));

Task("Contract")
    .Description("Runs the contract tests against clients of other documents: --spec=FILE, or all documents in ../shared/spec.")
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
    .Description("Measures the line coverage of src, generator, and tools. Fails if a hand-written file is below 90% without a documented reason. With --tests=PART, runs only those projects and doesn't fail.")
    .IsDependentOn("Build")
    .Does(() => ReportCoverage(configuration, CoveringProjects(TestProjects(Argument("tests", ""))), isWhole: !HasArgument("tests")));

Task("Pack")
    .Description("Packs all packages to artifacts/packages. --package-version=V sets their version.")
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
    .Description("Restores the packages into new programs (plain, dependency injection, external Kiota adapter, trimmed, NativeAOT, tools, template) and runs them.")
    .IsDependentOn("Pack")
    .Does(() => RunConsumers(MakeAbsolute(packages).FullPath, configuration));

Task("UpdateSpec")
    .Description("Updates the surface, report, and changelog to a new Apple release. --spec=FILE|URL (default: Apple's download), --timeout=SECONDS, --allow-other-api, --allow-downgrade, --allow-removals.")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        Compile(tool);
        Run(Built("AscSpec", "asc-spec"), new ProcessArgumentBuilder().Append("update").Append(Arguments("spec", "timeout", "allow-other-api", "allow-downgrade", "allow-removals").Render()), "asc-spec update");
    });

Task("SpecDiff")
    .Description("Shows what changed between two documents. --old=FILE|REVISION (HEAD~1), --new=FILE|REVISION, --path, --resource, --fail-on, --ignore, --json.")
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
    .Description("Runs all benchmarks with their baselines, including whole programs and code generation, and updates the tables of the guide and tools/site/benchmarks.json. --peers also generates and measures the clients of Kiota and NSwag, --filter=GLOB runs only some benchmarks, --runs=N sets the number of runs (3), and --job=long measures longer.")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        string name = "AppStoreConnect.Benchmarks";
        Compile($"tests/benchmarks/{name}/{name}.csproj");
        string peers = HasArgument("peers") ? " --peers" : "";
        string filter = HasArgument("filter") ? $" --filter=\"{Argument<string>("filter")}\"" : "";
        UseRuntimeDefaults();
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
            Benchmark(name, "fake", "The fake service");
            Benchmark(name, "generation", "The generation");
            Benchmark(name, "whole-process jit readytorun trimmed aot" + (peers.Length > 0 ? " peers" : ""), "The whole programs");
        }
    });

Task("Aot")
    .Description("Publishes a program trimmed and with NativeAOT, without warnings, and compares it with a hand-written one. Needs clang or gcc.")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        string name = "AppStoreConnect.Benchmarks";
        Compile($"tests/benchmarks/{name}/{name}.csproj");
        UseRuntimeDefaults();
        Environment.SetEnvironmentVariable("ASC_BENCHMARK_COMMAND", "dotnet cake --target=Aot");
        Run(Built(name, name), "whole-process trimmed aot", "The trimmed programs");
    });

Task("Format")
    .Description("Checks that the code is formatted according to .editorconfig. --fix formats it. The build checks code style.")
    .Does(() =>
    {
        // Formats by folder, because with projects, dotnet format loads the client without generated code and reports errors.
        string check = HasArgument("fix") ? "" : " --verify-no-changes";
        if (StartProcess("dotnet", $"format whitespace . --folder --exclude artifacts{check}") != 0)
        {
            throw new CakeException("The code is not formatted. Run dotnet cake --target=Format --fix.");
        }
    });

Task("Analyze")
    .Description("Builds the packages with all analyzers enabled for generated code, in a separate artifacts folder.")
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
    .Description("Updates src/AppStoreConnect.Generated/PublicSurface.txt, the list of public members that the tests compare with.")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        string name = "AppStoreConnect.Surface.Tests";
        Compile($"tests/{name}/{name}.csproj");
        Environment.SetEnvironmentVariable("UPDATE_PUBLIC_SURFACE", "1");
        Run(Built(name, name), new ProcessArgumentBuilder().Append("-noLogo").Append("-quiet"), "Updating the public surface");
    });

Task("Site")
    .Description("Writes the documentation site to artifacts/site: guides, resources, operations with their C# calls, releases, and search.")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        Compile(tool);
        Run(Built("AscSpec", "asc-spec"), new ProcessArgumentBuilder().Append("site").Append("artifacts/site"), "asc-spec site");
    });

Task("SiteCheck")
    .Description("Checks search, keyboard use, accessibility, and HTML of the site in a browser, with screenshots in artifacts/site-check/screenshots. Needs Node.js, npm, and Chromium.")
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
            throw new CakeException("npm could not install the packages in tools/site/check/package.json.");
        }

        Environment.SetEnvironmentVariable("ASC_SITE_CHECK", "1");
        Run(Built(name, name), new ProcessArgumentBuilder().Append("-noLogo"), "Checking the site");
    });

Task("Help")
    .Description("Shows this list.")
    .Does(() =>
    {
        Console.WriteLine("dotnet cake --target=NAME [--configuration=Release|Debug] [--package-version=V] [arguments of the target]\n");
        foreach (ICakeTaskInfo task in Tasks)
        {
            Console.WriteLine($"{task.Name,-14} {task.Description}");
        }
    });

RunTarget(target);

// Cake prints its table of durations at the end of RunTarget. The test result must follow it.
if (counts.Any)
{
    Console.WriteLine(counts);
    Console.Out.Flush();
    if (counts.Failed > 0)
    {
        Environment.Exit(1);
    }
}
