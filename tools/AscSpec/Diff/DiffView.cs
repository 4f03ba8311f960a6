using System.Globalization;
using AppStoreConnect.Spec.Diff;
using AscSpec.Output;

namespace AscSpec.Diff;

/// <summary>Shows a report on the terminal in the same order as the page, with long lists collapsed.</summary>
internal static class DiffView
{
    private const int Unfolded = 12;
    private const int Branched = 6;

    public static void Write(IReport output, SpecReportFacts facts, bool full)
    {
        SpecDiff diff = facts.Diff;
        output.Heading(SpecReportNames.Title(diff, text => text));
        output.Line(SpecHeadlines.Plain(facts));
        if (diff.Changes.Count == 0)
        {
            return;
        }

        output.Fields(
        [
            ("source", Say(facts.Verdicts.Source, "compiles as before", "warnings: members are obsolete", "BREAKS")),
            ("binary", Say(facts.Verdicts.Binary, "runs as before", "", "BREAKS")),
            ("wire", Say(facts.Verdicts.Wire, "calls from an existing build work as before", "calls from an existing build may have another meaning", "calls from an existing build FAIL")),
            ("data", Say(facts.Verdicts.Data, "responses to an existing build are as before", "responses to an existing build may contain new things", "responses to an existing build contain LESS")),
        ]);
        output.Table(["", diff.Old.Version, diff.New.Version, "+", "-"],
            [.. diff.Counts.Rows.Where(row => row.Old is not null || row.Added + row.Removed > 0).Select(Row)]);
        if (facts.MustChange.Count == 0)
        {
            output.Heading("Must change: nothing");
        }

        List(output, "Must change", facts.MustChange.Select(group => Line(group) + Members(group)), full);
        List(output, "Must tolerate", facts.MustTolerate.Select(Line), full);
        ListOrTree(output, "Now deprecated", facts.Deprecated, full);
        ListOrTree(output, "No longer deprecated", facts.Undeprecated, full);
        ListOrTree(output, "New", facts.Added, full);
        List(output, "Relaxed", facts.Relaxed.Select(Line), full);
        List(output, "Accepted", SpecFindingGroup.Of(facts.Accepted).Select(Line), full);
        List(output, "Changes nothing", facts.Churn.GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .Select(rule => string.Create(CultureInfo.InvariantCulture, $"{rule.Count()} × {rule.First().Rule.Meaning}")), full);
    }

    private static string Line(SpecFindingGroup group) => $"{group.Message}  [{group.Rule.Id}]";

    private static string Members(SpecFindingGroup group)
    {
        string[] members = [.. group.Members.Take(2)];
        return members.Length == 0 ? "" : "  → " + members[0] + (members.Length > 1 ? ", …" : "");
    }

    private static IReadOnlyList<string> Row(SpecCount row) =>
        [row.Name, Number(row.Old), Number(row.New), Number(row.Added), Number(row.Removed)];

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Say(SpecVerdict verdict, string kept, string strained, string broken) => verdict switch
    {
        SpecVerdict.Broken => broken,
        SpecVerdict.Strained => strained,
        _ => kept,
    };

    private static void ListOrTree(IReport output, string heading, IReadOnlyList<SpecFinding> findings, bool full)
    {
        if (full || findings.Count <= Unfolded)
        {
            List(output, heading, SpecFindingGroup.Of(findings).Select(group => Line(group) + Members(group)), full: true);
            return;
        }

        output.Heading(string.Create(CultureInfo.InvariantCulture, $"{heading} ({findings.Count}; --full shows all)"));
        foreach (IGrouping<string, SpecFinding> rule in findings.GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal))
        {
            output.Tree(new ReportNode(string.Create(CultureInfo.InvariantCulture, $"{rule.Count()} × {rule.Key}"), rule.First().Rule.Meaning, [.. Branches(rule)]));
        }
    }

    /// <summary>Groups lines by resource, starting with the resources that have the most.</summary>
    private static IEnumerable<ReportNode> Branches(IEnumerable<SpecFinding> findings)
    {
        IGrouping<string, SpecFinding>[] resources =
        [
            .. findings.GroupBy(finding => finding.Resource ?? "without a resource", StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal),
        ];
        foreach (IGrouping<string, SpecFinding> resource in resources.Take(Branched))
        {
            string detail = resource.Count() == 1 ? resource.First().Message.ToString() : resource.Count().ToString(CultureInfo.InvariantCulture);
            yield return new ReportNode(resource.Key, detail, []);
        }

        if (resources.Length > Branched)
        {
            yield return new ReportNode("…", string.Create(CultureInfo.InvariantCulture, $"{resources.Length - Branched} more resources"), []);
        }
    }

    private static void List(IReport output, string heading, IEnumerable<string> lines, bool full)
    {
        string[] all = [.. lines];
        if (all.Length == 0)
        {
            return;
        }

        output.Heading(string.Create(CultureInfo.InvariantCulture, $"{heading} ({all.Length})"));
        int shown = full ? all.Length : Math.Min(all.Length, Unfolded);
        foreach (string line in all[..shown])
        {
            output.Line("  " + line);
        }

        if (shown < all.Length)
        {
            output.Line(string.Create(CultureInfo.InvariantCulture, $"  … and {all.Length - shown} more (--full)"));
        }
    }
}
