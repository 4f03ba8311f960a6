namespace AppStoreConnect.Testing;

/// <summary>A request on its way to an answer, as a behaviour sees it.</summary>
public sealed class Exchange
{
    private readonly Func<AnswerOptions?, Reply> _answer;

    internal Exchange(FakeAppStoreConnect service, RecordedRequest request, Func<AnswerOptions?, Reply> answer)
    {
        Service = service;
        Request = request;
        _answer = answer;
    }

    /// <summary>The service.</summary>
    public FakeAppStoreConnect Service { get; }

    /// <summary>The request.</summary>
    public RecordedRequest Request { get; }

    /// <summary>
    /// Does what the service does unscripted, and tells the answer: errors for a request that the judge refuses, else a document.
    /// Where resources are kept, this is what applies the request to them.
    /// </summary>
    public Reply Answer() => _answer(null);

    /// <summary>As <see cref="Answer()"/>, but with a document made up by other options; resources that are kept play no part.</summary>
    public Reply Answer(AnswerOptions options) => _answer(options);
}

/// <summary>What a service does with a request instead of answering it by itself.</summary>
/// <param name="exchange">The request; its <see cref="Exchange.Answer()"/> gives the answer to change, if it is wanted.</param>
/// <param name="cancellationToken">Cancelled when the client goes away.</param>
public delegate ValueTask<Reply> Behaviour(Exchange exchange, CancellationToken cancellationToken);
