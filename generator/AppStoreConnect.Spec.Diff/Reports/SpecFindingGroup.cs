namespace AppStoreConnect.Spec.Diff;

/// <summary>Findings that belong in one sentence: the same parameter, value, or kind of object in several places.</summary>
public sealed class SpecFindingGroup
{
    private const int OwnersShown = 4;

    private SpecFindingGroup(SpecFinding[] findings)
    {
        Findings = findings;
        Message = Merge(findings);
    }

    /// <summary>The findings by place. There is at least one, and all have the same rule.</summary>
    public IReadOnlyList<SpecFinding> Findings { get; }

    /// <summary>What happened, in one clause.</summary>
    public SpecPhrase Message { get; }

    /// <summary>Their rule.</summary>
    public SpecRule Rule => Findings[0].Rule;

    /// <summary>The C# members that they are about, without duplicates.</summary>
    public IEnumerable<string> Members =>
        Findings.Select(finding => finding.Member).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>Their worst effect on source code.</summary>
    public SourceEffect Source => Findings.Max(finding => finding.Source);

    /// <summary>Groups findings, in the order of the first finding of each group.</summary>
    public static IReadOnlyList<SpecFindingGroup> Of(IEnumerable<SpecFinding> findings) =>
        [.. findings.GroupBy(Key, StringComparer.Ordinal).Select(group => new SpecFindingGroup([.. group]))];

    private static string Key(SpecFinding finding)
    {
        SpecChange change = finding.Change;
        SpecLocation place = change.Location;
        string subject = place.Kind switch
        {
            SpecNodeKind.EnumValue or SpecNodeKind.Parameter when place.Parameter is { } parameter =>
                parameter + " " + place.PropertyPath + " " + (place.Kind == SpecNodeKind.EnumValue ? place.Key : "") + (change.NodeHas(SpecAttributes.Deprecated) ? " deprecated" : ""),
            SpecNodeKind.OneOf or SpecNodeKind.AnyOf => Last(place.Parent!.PropertyPath) + " " + place.Key,
            SpecNodeKind.Response => place.Key,
            _ => finding.Where,
        };
        return finding.Rule.Id + " " + change.Kind + " " + change.Attribute + " " + subject;
    }

    private static string Last(string propertyPath) => propertyPath.Substring(propertyPath.LastIndexOf('.') + 1);

    private static SpecPhrase Merge(SpecFinding[] findings)
    {
        if (findings.Length == 1)
        {
            return findings[0].Message;
        }

        SpecChange first = findings[0].Change;
        if (first.Location.Path is not null)
        {
            string operations = FormattableString.Invariant($"{findings.Length} operations");
            return findings[0].Message.Replace(first.OperationText(), [new(operations, false)]);
        }

        var owners = new List<KeyValuePair<string, bool>>();
        foreach (SpecFinding finding in findings.Take(OwnersShown))
        {
            if (owners.Count > 0)
            {
                owners.Add(new(", ", false));
            }

            owners.Add(new(finding.Change.Owner(), true));
        }

        if (findings.Length > OwnersShown)
        {
            owners.Add(new(FormattableString.Invariant($" and {findings.Length - OwnersShown} more"), false));
        }

        return findings[0].Message.Replace(first.Owner(), owners);
    }
}
