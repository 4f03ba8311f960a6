namespace AppStoreConnect.Http;

/// <summary>What the caller of the pipeline wants done with the body of a success.</summary>
internal enum BodyMode
{
    /// <summary>Read whole into a pooled buffer, within the attempt: a body that breaks off is a failed attempt.</summary>
    Buffered,

    /// <summary>Left on the wire for the caller to read.</summary>
    Streamed,

    /// <summary>As <see cref="Streamed"/>, and an error is left as it is, too: the caller wants the raw answer.</summary>
    Raw,
}

/// <summary>An answer that the pipeline hands over.</summary>
/// <param name="message">The answer, to be disposed by whoever takes it.</param>
/// <param name="info">What came with it.</param>
/// <param name="buffer">The pooled body when it was asked for, else null.</param>
/// <param name="length">How much of the buffer is the body.</param>
/// <param name="call">The call that it answers.</param>
internal readonly struct Exchange(HttpResponseMessage message, ResponseInfo info, byte[]? buffer, int length, CallState call)
{
    internal CallState Call => call;

    internal HttpResponseMessage Message => message;

    internal ResponseInfo Info => info;

    internal byte[]? Buffer => buffer;

    internal int Length => length;
}
