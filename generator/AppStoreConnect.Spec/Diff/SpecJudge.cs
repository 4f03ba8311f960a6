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

    internal SpecJudge(SpecNode old, SpecNode @new, MemberNamer names, SpecDiffOptions options)
    {
        _old = old;
        _new = @new;
        _oldReach = SpecReach.Of(old);
        _newReach = SpecReach.Of(@new);
        _names = names;
        _ignore = options.Ignore;
        _before = [.. options.ChangesBefore];
        _values = new(() => new(ParameterValues(), StringComparer.Ordinal));
    }

    internal SpecFinding Judge(SpecChange change)
    {
        SpecDirection direction = DirectionOf(change.Location);
        SpecRule rule = RuleFor(change, direction);
        string? member = _names.Name(change);
        var finding = new SpecFinding
        {
            Rule = rule,
            Change = change,
            Direction = direction,
            Message = SpecPhrase.From(rule.Describe(change)),
            Member = member,
            MemberStays = member is not null && IsValueRemoval(change) && _values.Value.Contains(member),
            Resource = ResourceOf(change.Location),
            TakesBack = _before.Contains(change.Key.Inverse),
        };
        return finding with { Accepted = _ignore.Accepts(finding) };
    }

    private static bool IsValueRemoval(SpecChange change) => change.IsRemoved(SpecNodeKind.EnumValue) && change.IsInParameter();

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
