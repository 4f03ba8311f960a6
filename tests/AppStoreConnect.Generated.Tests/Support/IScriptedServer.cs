using System.Collections.Concurrent;

namespace AppStoreConnect.Tests.Support;

/// <summary>A loopback server that answers from a script and records its requests.</summary>
internal interface IScriptedServer : IAsyncDisposable
{
    Uri Url { get; }

    /// <summary>All requests, in the order of arrival.</summary>
    ConcurrentQueue<LoopbackRequest> Requests { get; }

    LoopbackRequest Single => Assert.Single(Requests);
}
