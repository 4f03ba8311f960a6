namespace AppStoreConnect.Spec.Diff;

/// <summary>Applies the rules to each change.</summary>
internal sealed class SpecRuleEvaluator
{
    private readonly SpecNode _old;
    private readonly SpecNode _new;
    private readonly SpecReach _oldReach;
    private readonly SpecReach _newReach;
    private readonly MemberNamer _names;
    private readonly ClientChanges _client;
    private readonly SpecDiffOptions _options;
    private readonly HashSet<SpecChangeKey> _before;

    /// <summary>Maps each schema to the first call that returns it.</summary>
    private readonly Lazy<IReadOnlyDictionary<string, string>> _methods;

    internal SpecRuleEvaluator(SpecNode old, SpecNode @new, MemberNamer names, ClientChanges client, SpecDiffOptions options)
    {
        _old = old;
        _new = @new;
        _oldReach = SpecReach.Of(old);
        _newReach = SpecReach.Of(@new);
        _names = names;
        _client = client;
        _options = options;
        _before = [.. options.ChangesBefore];
        _methods = new(Methods);
    }

    internal SpecFinding Evaluate(SpecChange change)
    {
        SpecDirection direction = DirectionOf(change.Location);
        SpecRule rule = change.IsAt(SpecNodeKind.Member) ? Consequences.RuleOf(change) : RuleFor(change, direction);
        string? member = _names.Name(change) ?? MethodOf(change);
        SourceEffect source = SourceOf(rule, change, member);
        var finding = new SpecFinding
        {
            Rule = rule,
            Change = change,
            Direction = direction,
            Message = Tell(rule, change, direction),
            Member = member,
            Source = source,
            Level = LevelOf(rule, source),
            Resource = ResourceOf(change.Location),
            TakesBack = _before.Contains(change.Key.Inverse),
        };
        return finding with { Accepted = _options.Ignore.Accepts(finding) };
    }

    /// <summary>Describes what happened. If the item travels in both directions, the description mentions the one that the rule is not about.</summary>
    private static SpecPhrase Tell(SpecRule rule, SpecChange change, SpecDirection direction)
    {
        SpecPhrase phrase = SpecPhrase.From(rule.Describe(change));
        return direction != SpecDirection.Both || rule.Direction == SpecDirection.Both ? phrase
            : phrase.With(rule.Direction == SpecDirection.Request ? " (in responses too)" : " (in requests too)");
    }

    /// <summary>Returns the effect on source code: the effect of the rule, as far as the two clients confirm it.</summary>
    private SourceEffect SourceOf(SpecRule rule, SpecChange change, string? member)
    {
        if (change.IsAt(SpecNodeKind.Member))
        {
            return rule.Source;
        }

        SourceEffect actual = member is null ? SourceEffect.None : _client.EffectOn(member);
        bool isClaimed = rule.Source.BreaksSource() || rule.Source == SourceEffect.Obsoletes;
        bool isActual = actual.BreaksSource() || actual is SourceEffect.Widens or SourceEffect.Obsoletes;
        return isActual ? actual
            : isClaimed || (member is null && NeedsMember(change)) ? SourceEffect.None
            : rule.Source;
    }

    /// <summary>Rules about a member affect source code only if the member exists.</summary>
    private static bool NeedsMember(SpecChange change) => change.Location.Kind is SpecNodeKind.Property or SpecNodeKind.Component or SpecNodeKind.EnumValue;

    /// <summary>Returns the level: breaking if source breaks, and below the level of the rule if only source could have broken but does not.</summary>
    private static SpecLevel LevelOf(SpecRule rule, SourceEffect source) => rule switch
    {
        _ when source.BreaksSource() => SpecLevel.Breaking,
        { Level: SpecLevel.Breaking, Wire: WireEffect.None } => SpecLevel.Info,
        { Level: SpecLevel.Breaking, Wire: WireEffect.NewData } => SpecLevel.Risk,
        _ => rule.Level,
    };

    /// <summary>Envelopes have no C# type of their own. Their content is what the calls that return them return.</summary>
    private string? MethodOf(SpecChange change) =>
        change.Kind == SpecChangeKind.Replaced && change.Location is { Component: { } envelope, PropertyPath: "data" or "data[]" }
        && _methods.Value.TryGetValue(envelope, out string? method) ? method : null;

    private Dictionary<string, string> Methods()
    {
        var methods = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (SpecNode path in _new.ChildrenOf(SpecNodeKind.Path))
        {
            foreach (SpecNode operation in path.ChildrenOf(SpecNodeKind.Operation))
            {
                foreach (SpecNode media in operation.ChildrenOf(SpecNodeKind.Response).SelectMany(response => response.ChildrenOf(SpecNodeKind.MediaType)))
                {
                    if (media[SpecAttributes.Reference] is { } schema && !methods.ContainsKey(schema) && _names.New.Operation(path.Name, operation.Name) is { } method)
                    {
                        methods.Add(schema, method);
                    }
                }
            }
        }

        return methods;
    }

    /// <summary>
    /// Returns the worst rule that applies. A schema that nothing uses is evaluated as if both directions used it, because it has a C# type anyway.
    /// </summary>
    private SpecRule RuleFor(SpecChange change, SpecDirection direction)
    {
        SpecDirection wanted = direction == SpecDirection.None ? SpecDirection.Both : direction;
        SpecRule? worst = null;
        foreach (SpecRule rule in _options.Rules)
        {
            if ((rule.Direction & wanted) != 0 && (worst is null || rule.Level < worst.Level) && rule.Applies(change))
            {
                worst = rule;
            }
        }

        return worst ?? SpecRules.Unclassified;
    }

    private SpecDirection DirectionOf(SpecLocation place) =>
        place.Status is not null ? SpecDirection.Response
        : place.Path is not null ? SpecDirection.Request
        : place.Component is { } component ? _oldReach[component] | _newReach[component]
        : SpecDirection.None;

    private string? ResourceOf(SpecLocation place)
    {
        if (place.Path is { } path)
        {
            string[] segments = path.Split('/');
            return segments.Length > 2 ? segments[2] : null;
        }

        return place.Component is { } name && (_new.Child(SpecNodeKind.Component, name) ?? _old.Child(SpecNodeKind.Component, name)) is { } schema
            ? schema.ResourceType() : null;
    }
}
