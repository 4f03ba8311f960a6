namespace AscFake;

/// <summary>The settings from the command line.</summary>
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

    /// <summary>The keys by id: <c>ID=FILE</c> or <c>ID:ROLE,ROLE=FILE</c>.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The roles of keys without their own roles, separated by commas. Empty for Admin.</summary>
    public string Roles { get; init; } = "";

    public bool Json { get; init; }
}
