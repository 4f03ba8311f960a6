// Tests dotnet new asc-console as a user would: installs the template from the feed, creates and builds a project, and runs it against asc-fake.
void RunTemplate(string feed, string version, string place, string fake, Dictionary<string, string> environment)
{
    // Templates are installed per user, so the run has its own home folder.
    var isolated = new Dictionary<string, string>(environment) { ["DOTNET_CLI_HOME"] = System.IO.Path.Combine(place, "home") };
    Consume("Template, install", $"new install AppStoreConnect.Generated.Templates@{version} --add-source \"{feed}\"", place, isolated);
    Consume("Template, create", "new asc-console --name Releases", place, isolated);
    Consume("Template, build", "build Releases --configuration Release -p:TreatWarningsAsErrors=true", place, isolated);
    string program = System.IO.Path.Combine(place, "Releases", "bin", "Release", "net10.0", "Releases.dll");
    Expect(2, "no key", "is set", program, place, isolated);

    var start = new System.Diagnostics.ProcessStartInfo(fake, "--port 0 --demo --json") { RedirectStandardOutput = true };
    using var service = System.Diagnostics.Process.Start(start);
    try
    {
        using var banner = System.Text.Json.JsonDocument.Parse(service.StandardOutput.ReadLine());
        string Of(string name) => banner.RootElement.GetProperty(name).GetString();
        var settings = new Dictionary<string, string>(isolated)
        {
            ["APP_STORE_CONNECT_URL"] = Of("url"),
            ["APP_STORE_CONNECT_KEY_ID"] = Of("keyId"),
            ["APP_STORE_CONNECT_ISSUER_ID"] = Of("issuerId"),
            ["APP_STORE_CONNECT_PRIVATE_KEY_PATH"] = Of("keyFile"),
        };
        // The service logs each request. The output is read, so that the service never blocks on it.
        _ = service.StandardOutput.ReadToEndAsync();
        Expect(0, "apps", "Atlas", program, place, settings);
        // The file has another name, because the name of a key file contains its id.
        string unknown = System.IO.Path.Combine(place, "unknown.p8");
        System.IO.File.Copy(Of("keyFile"), unknown);
        Expect(1, "a key that the service does not know", "401", program, place, new(settings) { ["APP_STORE_CONNECT_PRIVATE_KEY_PATH"] = unknown, ["APP_STORE_CONNECT_KEY_ID"] = "2X9R4HXF34" });
    }
    finally
    {
        service.Kill(entireProcessTree: true);
    }
}

void Expect(int code, string name, string text, string program, string place, Dictionary<string, string> environment)
{
    var settings = new ProcessSettings { Arguments = $"exec \"{program}\"", WorkingDirectory = place, EnvironmentVariables = environment, RedirectStandardOutput = true, RedirectStandardError = true };
    int exitCode = StartProcess("dotnet", settings, out IEnumerable<string> output, out IEnumerable<string> errors);
    string all = string.Join('\n', output.Concat(errors));
    Information("Template, {0}: {1}", name, all);
    if (exitCode != code || !all.Contains(text))
    {
        throw new CakeException($"The program of the template, with {name}, ended with exit code {exitCode}. Expected: {code} and '{text}'.");
    }
}
