using System.CommandLine;

namespace AscFake;

/// <summary>The command line of <c>asc-fake</c>.</summary>
internal static class FakeCommand
{
    public static RootCommand Create(TextWriter output, TextWriter error, Func<string, string?> environment)
    {
        var port = new Option<int>("--port") { Description = "The port of the API. 0 uses a free port.", DefaultValueFactory = _ => 4010 };
        var seed = new Option<FileInfo?>("--seed") { Description = "Resources to start with, as JSON: an array of resources, or a document with data and included." };
        var demo = new Option<bool>("--demo") { Description = "Start with two apps and their builds, testers, and bundle ids." };
        var keep = new Option<DirectoryInfo?>("--keep") { Description = "Store all resources in this folder, so that they survive a restart. Default: memory only." };
        var strict = new Option<bool>("--strict") { Description = "Reject every request that the API document does not allow. This is the default." };
        var lenient = new Option<bool>("--lenient") { Description = "Answer requests with unknown parameters or members and only report the violations." };
        var script = new Option<FileInfo?>("--script") { Description = "Faults for the service to produce, as JSON. See POST /__script." };
        var latency = new Option<TimeSpan>("--latency") { Description = "Wait this long before each answer, such as 50ms or 2s.", CustomParser = result => Durations.Parse(result.Tokens.Single().Value, result.AddError) };
        var rateLimit = new Option<int?>("--rate-limit") { Description = "Return 429 after this many requests per hour. Default: no limit." };
        var https = new Option<bool>("--https") { Description = "Use HTTPS with a certificate that is created for this run. The path of the certificate is printed." };
        var anyKey = new Option<bool>("--any-key") { Description = "Accept tokens of any key without verifying their signatures." };
        var keys = new Option<string[]>("--key") { Description = "Accept this key: its id and PEM file, such as 2X9R4HXF34=AuthKey_2X9R4HXF34.p8, or with its own roles, such as 2X9R4HXF34:SALES,DEVELOPER=AuthKey_2X9R4HXF34.p8. Can be repeated." };
        var roles = new Option<string?>("--roles") { Description = "The roles of keys without their own roles, such as DEVELOPER or SALES,MARKETING. Requests that none of a key's roles allow are rejected with 403. Default: ADMIN." };
        var json = new Option<bool>("--json") { Description = "Write one JSON object per line, for programs." };
        var command = new RootCommand("Runs a fake App Store Connect service on this machine, for tests in any language.")
        {
            port, seed, demo, keep, strict, lenient, script, latency, rateLimit, https, anyKey, keys, roles, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(strict) && result.GetValue(lenient))
            {
                result.AddError("--strict and --lenient cannot be combined.");
            }

            if (result.GetValue(seed) is not null && result.GetValue(demo))
            {
                result.AddError("--seed and --demo cannot be combined.");
            }
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            var settings = new FakeSettings
            {
                Port = result.GetValue(port),
                Seed = result.GetValue(seed),
                Demo = result.GetValue(demo),
                Keep = result.GetValue(keep),
                Lenient = result.GetValue(lenient),
                Script = result.GetValue(script),
                Latency = result.GetValue(latency),
                RateLimit = result.GetValue(rateLimit),
                Https = result.GetValue(https),
                AnyKey = result.GetValue(anyKey),
                Keys = result.GetValue(keys) ?? [],
                Roles = result.GetValue(roles) ?? "",
                Json = result.GetValue(json),
            };
            bool isColored = !settings.Json && !Console.IsOutputRedirected && string.IsNullOrEmpty(environment("NO_COLOR"));
            try
            {
                await using FakeServer server = await FakeServer.StartAsync(settings, output, isColored, cancellationToken).ConfigureAwait(false);
                await server.WaitAsync(cancellationToken).ConfigureAwait(false);
                return 0;
            }
            catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
            {
                await error.WriteLineAsync($"asc-fake: {e.Message}").ConfigureAwait(false);
                return 1;
            }
        });
        return command;
    }
}
