namespace AppStoreConnect.Testing;

/// <summary>A message from the service about something it processed.</summary>
/// <param name="Code">The code, such as <c>90062</c>.</param>
/// <param name="Description">The text of the message.</param>
public sealed record ProcessingMessage(string Code, string Description);

/// <summary>The result of processing an upload or a build. See <see cref="ResourceStore.NextOutcome"/>.</summary>
public sealed record ProcessingOutcome
{
    /// <summary>Success without messages.</summary>
    public static ProcessingOutcome Success { get; } = new();

    /// <summary>The errors. If there are any, processing fails.</summary>
    public IReadOnlyList<ProcessingMessage> Errors { get; init; } = [];

    /// <summary>The warnings.</summary>
    public IReadOnlyList<ProcessingMessage> Warnings { get; init; } = [];

    /// <summary>Additional messages. Only build uploads show them.</summary>
    public IReadOnlyList<ProcessingMessage> Infos { get; init; } = [];

    /// <summary>Whether the resource never leaves the processing state, as happens to some screenshots in the live service.</summary>
    public bool NeverEnds { get; init; }

    /// <summary>The state of a processed build. Null means <c>VALID</c>, or <c>FAILED</c> if there are errors.</summary>
    public string? BuildState { get; init; }

    internal bool Fails => Errors.Count > 0;

    /// <summary>Returns an outcome that fails with one error.</summary>
    public static ProcessingOutcome Failure(string code, string description) => new() { Errors = [new(code, description)] };
}
