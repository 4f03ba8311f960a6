namespace AppStoreConnect.Spec.Diff;

/// <summary>A change and the result of its rule.</summary>
public sealed record SpecFinding
{
    /// <summary>The rule that applies.</summary>
    public required SpecRule Rule { get; init; }

    /// <summary>The change that it applies to.</summary>
    public required SpecChange Change { get; init; }

    /// <summary>Which way the thing travels; both where requests and responses use it. The rule is about the worse of the two.</summary>
    public required SpecDirection Direction { get; init; }

    /// <summary>What has happened, in one clause.</summary>
    public required SpecPhrase Message { get; init; }

    /// <summary>The C# member that it concerns, named as the package before or after the change names it; null if there is none.</summary>
    public string? Member { get; init; }

    /// <summary>The JSON:API resource that it belongs to, such as <c>apps</c>, or null if there is none.</summary>
    public string? Resource { get; init; }

    /// <summary>Whether it reverts a change of the previous release.</summary>
    public bool TakesBack { get; init; }

    /// <summary>Whether an ignore file accepts it.</summary>
    public bool Accepted { get; init; }

    /// <summary>How much it matters here: the rule's level, as far as the client bears it out.</summary>
    public required SpecLevel Level { get; init; }

    /// <summary>The effect on source code, based on the old and new surfaces of the client.</summary>
    public required SourceEffect Source { get; init; }

    /// <summary>The section of the report that it belongs to.</summary>
    public SpecSection Section => SpecSections.Of(Level, Rule.News);

    /// <summary>Where it is, in one line.</summary>
    public string Where => Change.Location.ToString();

    /// <inheritdoc/>
    public override string ToString() => $"{Rule.Id} at {Where}: {Message}";
}
