namespace AppStoreConnect.Http;

/// <summary>How the pipeline treats the body of a successful response.</summary>
internal enum BodyMode
{
    /// <summary>Read fully into a pooled buffer within the attempt. A body that breaks off makes the attempt fail.</summary>
    Buffered,

    /// <summary>Left for the caller to read from the connection.</summary>
    Streamed,

    /// <summary>Like <see cref="Streamed"/>, but also returns error responses unread.</summary>
    Raw,
}

/// <summary>A response that the pipeline returns.</summary>
/// <param name="message">The response. The receiver disposes it.</param>
/// <param name="info">The status, headers, and timing of the response.</param>
/// <param name="buffer">The pooled body if it was buffered, otherwise null.</param>
/// <param name="length">The length of the body within the buffer.</param>
/// <param name="call">The call that the response belongs to.</param>
internal readonly struct Exchange(HttpResponseMessage message, ResponseInfo info, byte[]? buffer, int length, CallState call)
{
    internal CallState Call => call;

    internal HttpResponseMessage Message => message;

    internal ResponseInfo Info => info;

    internal byte[]? Buffer => buffer;

    internal int Length => length;
}
