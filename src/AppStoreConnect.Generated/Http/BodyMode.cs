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
