namespace AppStoreConnect.Spec.Diff;

/// <summary>A change and what its rule says about it.</summary>
public sealed record SpecFinding
{
    /// <summary>The rule that applies.</summary>
    public required SpecRule Rule { get; init; }

    /// <summary>The change that it applies to.</summary>
    public required SpecChange Change { get; init; }

    /// <summary>The direction in which the item travels. Both if requests and responses use it; the rule is then about the worse direction.</summary>
    public required SpecDirection Direction { get; init; }

    /// <summary>What happened, in one clause.</summary>
    public required SpecPhrase Message { get; init; }

    /// <summary>The C# member that it is about, by its name in the package before or after the change. Null if there is none.</summary>
    public string? Member { get; init; }

    /// <summary>The JSON:API resource that it belongs to, such as <c>apps</c>, or null if there is none.</summary>
    public string? Resource { get; init; }

    /// <summary>Whether it reverts a change of the previous release.</summary>
    public bool TakesBack { get; init; }

    /// <summary>Whether an ignore file accepts it.</summary>
    public bool Accepted { get; init; }

    /// <summary>How much it matters here: the level of the rule, as far as the surface of the client confirms it.</summary>
    public required SpecLevel Level { get; init; }

    /// <summary>The effect on source code, based on the old and new surfaces of the client.</summary>
    public required SourceEffect Source { get; init; }

    /// <summary>The section of the report that it belongs in.</summary>
    public SpecSection Section => SpecSections.Of(Level, Rule.News);

    /// <summary>Where it is, in one line.</summary>
    public string Where => Change.Location.ToString();

    /// <inheritdoc/>
    public override string ToString() => $"{Rule.Id} at {Where}: {Message}";
}
