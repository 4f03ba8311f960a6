namespace AppStoreConnect.Spec.Diff;

/// <summary>What changed from one description to another, and what it means to a client.</summary>
public sealed class SpecDiff
{
    private SpecDiff(ApiDescription old, ApiDescription @new, IReadOnlyList<SpecChange> changes, IReadOnlyList<SpecFinding> findings, SpecCounts counts)
    {
        Old = old;
        New = @new;
        Changes = changes;
        Findings = findings;
        Counts = counts;
    }

    /// <summary>The description before.</summary>
    public ApiDescription Old { get; }

    /// <summary>The description after.</summary>
    public ApiDescription New { get; }

    /// <summary>Every fact that differs, whatever the filter: <see cref="SpecPatch"/> makes the new description of the old with them.</summary>
    public IReadOnlyList<SpecChange> Changes { get; }

    /// <summary>What the rules say of them, as far as the filter lets through; worst first, then by rule and place.</summary>
    public IReadOnlyList<SpecFinding> Findings { get; }

    /// <summary>How many things of each kind there were, are, came and went, whatever the filter.</summary>
    public SpecCounts Counts { get; }

    /// <summary>Findings that nobody has accepted.</summary>
    public IEnumerable<SpecFinding> Open => Findings.Where(finding => !finding.Accepted);

    /// <summary>Compares two descriptions.</summary>
    /// <param name="old">The description before.</param>
    /// <param name="new">The description after.</param>
    /// <param name="options">Names, filters, accepted findings; null for the defaults.</param>
    public static SpecDiff Create(ApiDescription old, ApiDescription @new, SpecDiffOptions? options = null)
    {
        options ??= new();
        SpecNode oldTree = SpecTree.From(old);
        SpecNode newTree = SpecTree.From(@new);
        IReadOnlyList<SpecChange> changes = SpecComparer.Compare(oldTree, newTree, out SpecNode renamed);
        SpecChange[] steps = [.. SpecChangeSteps.Of(changes)];
        var namer = new MemberNamer(
            options.Names?.Invoke(old) ?? new DefaultCSharpNames(oldTree),
            options.Names?.Invoke(@new) ?? new DefaultCSharpNames(newTree));
        var judge = new SpecJudge(renamed, newTree, namer, options);
        SpecFilter.Scope scope = options.Filter.For(renamed, newTree);
        SpecFinding[] findings =
        [
            .. steps.Select(judge.Judge).Where(scope.Includes)
                .OrderBy(finding => finding.Level).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Where, StringComparer.Ordinal).ThenBy(finding => finding.Change.Attribute, StringComparer.Ordinal),
        ];
        return new(old, @new, changes, findings, SpecCounts.Of(oldTree, newTree, steps));
    }
}
