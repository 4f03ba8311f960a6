namespace AppStoreConnect.FakeService;

/// <summary>How a fake service behaves when nothing is scripted.</summary>
public sealed record FakeOptions
{
    /// <summary>Who is let in.</summary>
    public AuthorizationRules Authorization { get; init; } = new();

    /// <summary>How made-up answers look.</summary>
    public AnswerOptions Answers { get; init; } = new();

    /// <summary>Requests let through before 429; null for no end. <c>X-Rate-Limit</c> counts down from it, or from 3500.</summary>
    public int? HourLimit { get; init; }

    /// <summary>Whether requests are recorded; false for load that nobody looks at afterwards.</summary>
    public bool Records { get; init; } = true;

    /// <summary>The clock that tokens and dates are judged and made by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
