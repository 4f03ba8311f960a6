using System.Collections.Concurrent;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;
using WireMock.Util;

namespace AppStoreConnect.Tests.Support;

/// <summary>
/// A scripted WireMock.Net server that sends the replies in order and then repeats the last one. It only sends well-formed HTTP.
/// Replies that break, hang, or truncate a body need the <see cref="LoopbackServer"/>.
/// </summary>
internal sealed class WireMockServerOfReplies : IScriptedServer
{
    private readonly WireMockServer _server;
    private readonly LoopbackReply[] _replies;
    private int _next = -1;

    internal WireMockServerOfReplies(LoopbackReply[] replies)
    {
        _replies = replies;
        // Without a URL, WireMock listens on all network interfaces.
        _server = WireMockServer.Start(new WireMockServerSettings { Urls = ["http://127.0.0.1:0"], StartAdminInterface = false, AllowBodyForAllHttpMethods = true });
        Url = new(_server.Url!.Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        _server.Given(Request.Create().UsingAnyMethod()).RespondWith(Response.Create().WithCallback(Answer));
    }

    public Uri Url { get; }

    public ConcurrentQueue<LoopbackRequest> Requests { get; } = new();

    public ValueTask DisposeAsync()
    {
        _server.Stop();
        _server.Dispose();
        return ValueTask.CompletedTask;
    }

    private ResponseMessage Answer(IRequestMessage request)
    {
        Requests.Enqueue(new()
        {
            Method = request.Method,
            Target = new Uri(request.Url).PathAndQuery,
            Headers = (request.Headers ?? new Dictionary<string, WireMockList<string>>()).ToDictionary(
                header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            Body = request.BodyAsBytes ?? [],
        });
        LoopbackReply reply = _replies[Math.Min(Interlocked.Increment(ref _next), _replies.Length - 1)];
        return new()
        {
            StatusCode = reply.Status,
            Headers = reply.Headers.GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(
                group => group.Key, group => new WireMockList<string>([.. group.Select(header => header.Value)]), StringComparer.OrdinalIgnoreCase),
            BodyData = reply.Body.Length == 0 ? null : new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = reply.Body },
        };
    }
}
