// Builds and runs programs outside the settings of the repository. They get the packages from a feed, like a user's programs.

// Each tools/consumers/NAME is copied to its own folder, so that no Directory.Build.props of this repository applies to it.
void RunConsumers(string feed, string configuration)
{
    string place = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"asc-consumers-{Environment.ProcessId}");
    string version = GetFiles($"{feed}/asc-spec.*.nupkg").Single().GetFilenameWithoutExtension().ToString()["asc-spec.".Length..];
    EnsureDirectoryExists(place);
    // The packages under test must come from the feed, not from the cache of an older run, so each run restores into its own folder.
    var environment = new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = System.IO.Path.Combine(place, "packages"),
        ["DOTNET_NOLOGO"] = "1",
    };
    System.IO.File.WriteAllText(System.IO.Path.Combine(place, "Directory.Build.props"), $"""
        <Project>
          <PropertyGroup>
            <AppStoreConnectVersion>{version}</AppStoreConnectVersion>
          </PropertyGroup>
        </Project>
        """);
    System.IO.File.WriteAllText(System.IO.Path.Combine(place, "nuget.config"), NuGetConfig(feed));
    try
    {
        CopyDirectory("tools/consumers", place);
        foreach (string name in new[] { "Plain", "DependencyInjection", "KiotaAdapter", "Testing" })
        {
            Consume(name, $"run --configuration Release --project {name}", place, environment);
        }

        foreach (string framework in new[] { "Xunit", "NUnit", "MSTest" })
        {
            Consume($"Tests in {framework}", $"run --configuration Release --project TestFrameworks/{framework}", place, environment);
        }

        // The run of KiotaAdapter above used the lowest Kiota version that the package allows. This one uses the latest 2.x from the feed.
        Consume("KiotaAdapter, newest", "run --configuration Release --project KiotaAdapter -p:KiotaVersion=2.*", place, environment);

        string runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        foreach ((string name, string flavor) in new[] { ("Trimmed", "--self-contained -p:PublishTrimmed=true"), ("NativeAOT", "-p:PublishAot=true") })
        {
            string published = System.IO.Path.Combine(place, "published", name);
            Consume(name, $"publish Plain --configuration Release --runtime {runtime} {flavor} -p:TreatWarningsAsErrors=true --output \"{published}\"", place, environment);
            ConsumeWith(System.IO.Path.Combine(published, OperatingSystem.IsWindows() ? "Plain.exe" : "Plain"), $"{name}, run", "", place, environment);
            Information("{0}: {1:N1} MB", name, GetFiles($"{published}/**/*").Where(file => file.GetExtension() is not (".pdb" or ".dbg")).Sum(file => new System.IO.FileInfo(file.FullPath).Length) / 1048576.0);
        }

        string tools = System.IO.Path.Combine(place, "tools");
        Consume("Tool, install", $"tool install asc-spec --version {version} --tool-path \"{tools}\" --configfile nuget.config", place, environment);
        Consume("asc-fake, install", $"tool install asc-fake --version {version} --tool-path \"{tools}\" --configfile nuget.config", place, environment);
        var withFake = new Dictionary<string, string>(environment) { ["ASC_FAKE"] = System.IO.Path.Combine(tools, OperatingSystem.IsWindows() ? "asc-fake.exe" : "asc-fake") };
        foreach (string language in new[] { "node OtherLanguages/apps.mjs", "python3 OtherLanguages/apps.py", "bash OtherLanguages/apps.sh" })
        {
            string[] parts = language.Split(' ');
            ConsumeWith(parts[0], $"asc-fake, from {parts[0]}", $"OtherLanguages/{System.IO.Path.GetFileName(parts[1])}", place, withFake);
        }

        RunTemplate(feed, version, place, withFake["ASC_FAKE"], environment);

        // Clients for this API that other people wrote, independent of this project.
        ConsumeWith(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "npm clients, install", "install --prefix NpmClients --no-audit --no-fund --loglevel=error", place, withFake);
        ConsumeWith("node", "npm clients", "NpmClients/run.mjs", place, withFake);

        string surface = MakeAbsolute(File("spec/surface.txt")).FullPath;
        ConsumeWith(System.IO.Path.Combine(tools, OperatingSystem.IsWindows() ? "asc-spec.exe" : "asc-spec"), "Tool, run", $"summary --spec \"{surface}\"", place, environment);
    }
    finally
    {
        DeleteDirectory(place, new DeleteDirectorySettings { Recursive = true, Force = true });
    }
}

void Consume(string name, string arguments, string place, Dictionary<string, string> environment) => ConsumeWith("dotnet", name, arguments, place, environment);

void ConsumeWith(string program, string name, string arguments, string place, Dictionary<string, string> environment)
{
    Information("\n{0}: {1} {2}", name, System.IO.Path.GetFileName(program), arguments);
    int exitCode = StartProcess(program, new ProcessSettings { Arguments = arguments, WorkingDirectory = place, EnvironmentVariables = environment });
    if (exitCode != 0)
    {
        throw new CakeException($"The consumer '{name}' failed with exit code {exitCode}.");
    }
}

// Our packages come only from the feed. All others come from the sources that are configured on this machine.
string NuGetConfig(string feed) => $"""
    <configuration>
      <packageSources>
        <add key="packed" value="{feed}" />
      </packageSources>
      <packageSourceMapping>
        <packageSource key="packed"><package pattern="AppStoreConnect.Generated*" /><package pattern="asc-spec" /><package pattern="asc-fake" /></packageSource>
        <packageSource key="nuget.org"><package pattern="*" /></packageSource>
      </packageSourceMapping>
    </configuration>
    """;
