namespace AscFake;

/// <summary>What the command line asks for.</summary>
internal sealed record FakeSettings
{
    public int Port { get; init; } = 4010;

    public FileInfo? Seed { get; init; }

    public bool Demo { get; init; }

    public DirectoryInfo? Keep { get; init; }

    public bool Lenient { get; init; }

    public FileInfo? Script { get; init; }

    public TimeSpan Latency { get; init; }

    public int? RateLimit { get; init; }

    public bool Https { get; init; }

    public bool AnyKey { get; init; }

    /// <summary>Public keys by their ids: <c>ID=FILE</c>.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    public bool Json { get; init; }
}
