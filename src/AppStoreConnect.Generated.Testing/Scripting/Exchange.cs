namespace AppStoreConnect.Testing;

/// <summary>A request that a behavior handles.</summary>
public sealed class Exchange
{
    private readonly Func<AnswerOptions?, Reply> _answer;

    internal Exchange(string baseAddress, string otherAddress, RecordedRequest request, Func<AnswerOptions?, Reply> answer)
    {
        BaseAddress = baseAddress;
        OtherAddress = otherAddress;
        Request = request;
        _answer = answer;
    }

    /// <summary>The URL of the API, without a trailing slash.</summary>
    public string BaseAddress { get; }

    /// <summary>The URL of the other host, for uploads, report files, and external links.</summary>
    public string OtherAddress { get; }

    /// <summary>The request.</summary>
    public RecordedRequest Request { get; }

    /// <summary>
    /// Handles the request as the service does without a script and returns the response: errors for an invalid request, otherwise a document.
    /// If the service stores resources, this applies the request to them.
    /// </summary>
    public Reply Answer() => _answer(null);

    /// <summary>Like <see cref="Answer()"/>, but with a document generated with other options. Stored resources are not used.</summary>
    public Reply Answer(AnswerOptions options) => _answer(options);
}

/// <summary>Defines how a service handles a request instead of its normal response.</summary>
/// <param name="exchange">The request. <see cref="Exchange.Answer()"/> returns the normal response, which you can change.</param>
/// <param name="cancellationToken">Canceled when the client disconnects.</param>
public delegate ValueTask<Reply> Behavior(Exchange exchange, CancellationToken cancellationToken);
