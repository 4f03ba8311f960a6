using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AppStoreConnect.Tests.Uploads;

/// <summary>
/// The service and its upload host as a strict handler without sockets, which is fast enough to test every fault. It behaves as
/// recorded: parts out of order, MD5 as ETag, entityTag and expiration of parts (build files only), and a commit that fails if bytes are missing.
/// </summary>
internal sealed class UploadStub : HttpMessageHandler
{
    internal const string Secret = "0123456789abcdef0123456789abcdef";
    private const string UploadHost = "upload.example";

    private readonly Lock _gate = new();
    private readonly Dictionary<int, byte[]> _parts = [];

    /// <summary>A user name and password in the URLs, followed by an at sign. Empty by default.</summary>
    internal string Credentials { get; set; } = "";

    /// <summary>The bytes of a part.</summary>
    internal int PartSize { get; init; } = 1000;

    /// <summary>Answers instead of the stub. Returns null to let the stub answer.</summary>
    internal Func<StubCall, HttpResponseMessage?>? Intercept { get; set; }

    /// <summary>Changes the operations that the stub shows.</summary>
    internal Action<JsonArray>? ChangeOperations { get; set; }

    /// <summary>The states after the commit, one per read. The last one is repeated.</summary>
    internal string[] States { get; set; } = ["UPLOAD_COMPLETE", "COMPLETE"];

    internal string? Composite { get; set; }

    internal DateTimeOffset? Expiration { get; set; }

    internal ConcurrentQueue<StubCall> Calls { get; } = new();

    internal string? Type { get; private set; }

    internal long Size { get; set; }

    internal string FileName { get; set; } = "";

    internal bool IsCommitted { get; set; }

    internal bool IsDeleted { get; private set; }

    internal string? Checksum { get; private set; }

    internal JsonObject Attributes { get; } = [];

    /// <summary>The number of times that the URLs were shown.</summary>
    internal int Generation { get; private set; }

    private int _reads;

    internal IReadOnlyList<StubCall> Puts => [.. Calls.Where(call => call.IsPart)];

    internal byte[] Content
    {
        get
        {
            lock (_gate)
            {
                return [.. _parts.OrderBy(part => part.Key).SelectMany(part => part.Value)];
            }
        }
    }

    internal int Count(string method) => Calls.Count(call => !call.IsPart && call.Method == method);

    /// <summary>Adds an existing reservation, as left by an interrupted upload.</summary>
    internal void Reserve(string type, string fileName, byte[] file, params int[] arrived)
    {
        (Type, FileName, Size) = (type, fileName, file.Length);
        foreach (int part in arrived)
        {
            _parts[part] = [.. file.Skip(part * PartSize).Take(PartSize)];
        }
    }

    internal static HttpResponseMessage Reply(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach ((string name, string value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var call = new StubCall(request.Method.Method, request.RequestUri!, body, request.Headers, request.RequestUri!.Host == UploadHost);
        Calls.Enqueue(call);
        HttpResponseMessage? instead = Intercept?.Invoke(call);
        if (call.IsHung)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        lock (_gate)
        {
            return instead ?? Answer(call);
        }
    }

    internal HttpResponseMessage Answer(StubCall call)
    {
        string[] path = call.Uri.AbsolutePath.Trim('/').Split('/');
        if (call.IsPart)
        {
            if (IsCommitted)
            {
                return Reply(HttpStatusCode.Conflict, "committed");
            }

            _parts[int.Parse(path[^1], CultureInfo.InvariantCulture)] = call.Body;
            return Reply(HttpStatusCode.OK, "", ("ETag", $"\"{Hex(call.Body).ToUpperInvariant()}\""));
        }

        switch (call.Method)
        {
            case "POST":
                JsonNode data = JsonNode.Parse(call.Body)!["data"]!;
                Type = data["type"]!.GetValue<string>();
                foreach ((string name, JsonNode? value) in data["attributes"]!.AsObject())
                {
                    Attributes[name] = value?.DeepClone();
                }

                (FileName, Size) = (Attributes["fileName"]!.GetValue<string>(), Attributes["fileSize"]!.GetValue<long>());
                return Reply(HttpStatusCode.Created, Document());
            case "PATCH":
                JsonObject attributes = JsonNode.Parse(call.Body)!["data"]!["attributes"]!.AsObject();
                if (attributes["uploaded"]?.GetValue<bool>() == true)
                {
                    if (Content.Length != Size)
                    {
                        return Reply(HttpStatusCode.Conflict, """{"errors":[{"status":"409","code":"STATE_ERROR","title":"Bytes are missing."}]}""");
                    }

                    IsCommitted = true;
                    Checksum = (string?)attributes["sourceFileChecksum"];
                }

                foreach ((string name, JsonNode? value) in attributes.Where(pair => pair.Key is not ("uploaded" or "sourceFileChecksum")))
                {
                    Attributes[name] = value?.DeepClone();
                }

                return Reply(HttpStatusCode.OK, Document());
            case "DELETE":
                IsDeleted = true;
                return new HttpResponseMessage(HttpStatusCode.NoContent) { Content = new ByteArrayContent([]) };
            default:
                bool isList = path.Length == 4;
                return Reply(HttpStatusCode.OK, isList ? $$$"""{"data":[{{{(Type is null ? "" : Resource())}}}],"links":{"self":"x"}}""" : Document());
        }
    }

    private string Document() => $$$"""{"data":{{{Resource()}}},"links":{"self":"x"}}""";

    internal string Resource(string id = "U1")
    {
        Generation++;
        string state = !IsCommitted ? "AWAITING_UPLOAD" : States[Math.Min(_reads++, States.Length - 1)];
        bool isBuild = Type == "buildUploadFiles";
        var operations = new JsonArray();
        int count = (int)((Size + PartSize - 1) / PartSize);
        for (int i = count - 1; i >= 0; i--)
        {
            var operation = new JsonObject
            {
                ["method"] = "PUT",
                ["url"] = $"https://{Credentials}{UploadHost}/parts/{i}?X-Amz-Signature={Secret}&X-Amz-Expires=604800&gen={Generation}",
                ["offset"] = i * PartSize,
                ["length"] = Math.Min(PartSize, Size - (i * (long)PartSize)),
                ["requestHeaders"] = new JsonArray(new JsonObject { ["name"] = "Content-Type", ["value"] = "application/octet-stream" }),
            };
            if (isBuild)
            {
                operation["partNumber"] = i + 1;
                operation["entityTag"] = _parts.TryGetValue(i, out byte[]? arrived) ? Hex(arrived).ToUpperInvariant() : null;
                operation["expiration"] = Expiration?.ToString("O", CultureInfo.InvariantCulture);
            }

            operations.Add(operation);
        }

        ChangeOperations?.Invoke(operations);
        JsonObject attributes = Attributes.DeepClone().AsObject();
        attributes["fileName"] = FileName;
        attributes["fileSize"] = Size;
        attributes["uploadOperations"] = IsCommitted ? null : operations;
        var errors = state == "FAILED" ? new JsonArray(new JsonObject { ["code"] = "IMAGE_BAD", ["description"] = "The image is bad." }) : [];
        attributes[Type is "appPreviews" ? "videoDeliveryState" : "assetDeliveryState"] = new JsonObject { ["state"] = state, ["errors"] = errors };
        if (isBuild)
        {
            attributes["sourceFileChecksums"] = new JsonObject
            {
                ["file"] = null,
                ["composite"] = IsCommitted ? new JsonObject { ["algorithm"] = "MD5", ["hash"] = Composite ?? RealComposite(count) } : null,
            };
        }

        return new JsonObject { ["type"] = Type, ["id"] = id, ["attributes"] = attributes }.ToJsonString();
    }

    private string RealComposite(int count) =>
        Hex([.. _parts.OrderBy(part => part.Key).SelectMany(part => Hash(part.Value))]) + string.Create(CultureInfo.InvariantCulture, $"-{count}-{PartSize}");

#pragma warning disable CA5351 // The service uses MD5.
    internal static byte[] Hash(byte[] bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351

    internal static string Hex(byte[] bytes) => Convert.ToHexStringLower(Hash(bytes));
}

/// <summary>A request as the stub received it.</summary>
internal sealed record StubCall(string Method, Uri Uri, byte[] Body, HttpRequestHeaders Headers, bool IsPart)
{
    /// <summary>The number of the part, from 0.</summary>
    internal int Part => int.Parse(Uri.Segments[^1], CultureInfo.InvariantCulture);

    /// <summary>Whether there is no response.</summary>
    internal bool IsHung { get; set; }

    internal string Text => Encoding.UTF8.GetString(Body);
}
