using System.Text;

namespace AppStoreConnect.Spec.Diff;

/// <summary>The documented list of the rules: <c>spec/diff-rules.md</c>.</summary>
public static class SpecRulesPage
{
    /// <summary>The page in Markdown.</summary>
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# Rules of the spec-diff\n\n")
            .Append("Made by `asc-spec diff --list-rules`. A finding names one rule: the worst that applies, where a schema travels both ways.\n\n")
            .Append("| level | what it means to a client |\n|---|---|\n")
            .Append("| breaking | code stops compiling, a call that worked fails, or a response that was read is not any more |\n")
            .Append("| risk | a build made before may meet what it has never seen, or a call may mean something else |\n")
            .Append("| deprecation | works as before, and is to be left |\n")
            .Append("| addition | something more can be done |\n")
            .Append("| info | nothing to do |\n\n")
            .Append("*Requests* are parameters and bodies, *responses* what comes back: a rule for one of them applies to schemas that are reached that way.\n\n")
            .Append("| rule | level | in | what happened | on the wire | in source code |\n|---|---|---|---|---|---|\n");
        foreach (SpecRule rule in SpecRules.All)
        {
            string direction = rule.Direction == SpecDirection.Both ? "" : rule.Direction == SpecDirection.Request ? "requests" : "responses";
            page.Append($"| `{rule.Id}` | {JsonReport.Camel(rule.Level)} | {direction} | {rule.Meaning} | {rule.OnTheWire} | {rule.InSource} |\n");
        }

        return page.ToString();
    }
}
