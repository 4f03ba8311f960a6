namespace AppStoreConnect.Testing;

/// <summary>A message of the service about what it processed.</summary>
/// <param name="Code">Its code, such as <c>90062</c>.</param>
/// <param name="Description">What it says.</param>
public sealed record ProcessingMessage(string Code, string Description);

/// <summary>How the processing of an upload or a build ends. See <see cref="ResourceStore.NextOutcome"/>.</summary>
public sealed record ProcessingOutcome
{
    /// <summary>Success, without a message.</summary>
    public static ProcessingOutcome Success { get; } = new();

    /// <summary>Errors. With any, processing fails.</summary>
    public IReadOnlyList<ProcessingMessage> Errors { get; init; } = [];

    /// <summary>Warnings.</summary>
    public IReadOnlyList<ProcessingMessage> Warnings { get; init; } = [];

    /// <summary>Further messages. Only build uploads show them.</summary>
    public IReadOnlyList<ProcessingMessage> Infos { get; init; } = [];

    /// <summary>Whether the resource stays in processing for ever, as some screenshots do on the service.</summary>
    public bool NeverEnds { get; init; }

    /// <summary>The state of a build that is processed: null for <c>VALID</c>, or for <c>FAILED</c> if there are errors.</summary>
    public string? BuildState { get; init; }

    internal bool Fails => Errors.Count > 0;

    /// <summary>Processing that fails with one error.</summary>
    public static ProcessingOutcome Failure(string code, string description) => new() { Errors = [new(code, description)] };
}
