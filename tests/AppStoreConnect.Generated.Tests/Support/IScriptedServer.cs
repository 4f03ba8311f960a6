using System.Collections.Concurrent;

namespace AppStoreConnect.Tests.Support;

/// <summary>A server on loopback that answers as scripted and keeps what it was sent.</summary>
internal interface IScriptedServer : IAsyncDisposable
{
    Uri Url { get; }

    /// <summary>Every request in the order of arrival.</summary>
    ConcurrentQueue<LoopbackRequest> Requests { get; }

    LoopbackRequest Single => Assert.Single(Requests);
}
