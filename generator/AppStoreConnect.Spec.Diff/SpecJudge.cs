namespace AppStoreConnect.Spec.Diff;

/// <summary>Asks the rules about each change.</summary>
internal sealed class SpecJudge
{
    private readonly SpecNode _old;
    private readonly SpecNode _new;
    private readonly SpecReach _oldReach;
    private readonly SpecReach _newReach;
    private readonly MemberNamer _names;
    private readonly SpecIgnoreList _ignore;
    private readonly HashSet<SpecChangeKey> _before;

    /// <summary>C# members of the values that parameters accept now; made only when a value went.</summary>
    private readonly Lazy<HashSet<string>> _values;

    /// <summary>For each schema the first call that answers it.</summary>
    private readonly Lazy<IReadOnlyDictionary<string, string>> _methods;

    internal SpecJudge(SpecNode old, SpecNode @new, MemberNamer names, SpecDiffOptions options)
    {
        _old = old;
        _new = @new;
        _oldReach = SpecReach.Of(old);
        _newReach = SpecReach.Of(@new);
        _names = names;
        _ignore = options.Ignore;
        _before = [.. options.ChangesBefore];
        _methods = new(Methods);
        _values = new(() => new(ParameterValues(), StringComparer.Ordinal));
    }

    internal SpecFinding Judge(SpecChange change)
    {
        SpecDirection direction = DirectionOf(change.Location);
        SpecRule rule = RuleFor(change, direction);
        string? member = _names.Name(change) ?? MethodOf(change);
        var finding = new SpecFinding
        {
            Rule = rule,
            Change = change,
            Direction = direction,
            Message = Tell(rule, change, direction),
            Member = member,
            MemberStays = member is not null && IsValueRemoval(change) && _values.Value.Contains(member),
            Resource = ResourceOf(change.Location),
            TakesBack = _before.Contains(change.Key.Inverse),
        };
        return finding with { Accepted = _ignore.Accepts(finding) };
    }

    /// <summary>What happened, with the direction that the rule does not speak of where the thing travels both ways.</summary>
    private static SpecPhrase Tell(SpecRule rule, SpecChange change, SpecDirection direction)
    {
        SpecPhrase phrase = SpecPhrase.From(rule.Describe(change));
        return direction != SpecDirection.Both || rule.Direction == SpecDirection.Both ? phrase
            : phrase.With(rule.Direction == SpecDirection.Request ? " (in replies too)" : " (in requests too)");
    }

    private static bool IsValueRemoval(SpecChange change) => change.IsRemoved(SpecNodeKind.EnumValue) && change.IsInParameter();

    /// <summary>Envelopes have no type of their own; what they hold is what the calls give that answer them.</summary>
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

    private IEnumerable<string> ParameterValues() =>
        from path in _new.ChildrenOf(SpecNodeKind.Path)
        from operation in path.ChildrenOf(SpecNodeKind.Operation)
        from parameter in operation.ChildrenOf(SpecNodeKind.Parameter)
        from value in (parameter.Child(SpecNodeKind.Items) ?? parameter).ChildrenOf(SpecNodeKind.EnumValue)
        let member = _names.New.ParameterValue(path.Name, operation.Name, parameter.Name.Substring(parameter.Name.IndexOf(' ') + 1), value.Name)
        where member is not null
        select member;

    /// <summary>
    /// The worst rule that applies. A schema that nothing uses is judged as if both directions did: its C# type is there all the same.
    /// </summary>
    private static SpecRule RuleFor(SpecChange change, SpecDirection direction)
    {
        SpecDirection wanted = direction == SpecDirection.None ? SpecDirection.Both : direction;
        SpecRule? worst = null;
        foreach (SpecRule rule in SpecRules.All)
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
            ? SchemaRoles.ResourceType(schema) : null;
    }
}
