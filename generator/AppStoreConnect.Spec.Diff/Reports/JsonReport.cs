using System.Text.Json;

namespace AppStoreConnect.Spec.Diff;

/// <summary>The report for tools. <c>spec/diff-report.md</c> documents its shape. Within a format, members are only added, never renamed or removed.</summary>
internal static class JsonReport
{
    /// <summary>The name of the format, with its version.</summary>
    internal const string Format = "asc-spec-diff/1";

    internal static string Write(SpecReportFacts facts)
    {
        string head = JsonLines.Object(json =>
        {
            json.WriteString("format", Format);
            WriteDescription(json, "old", facts.Diff.Old);
            WriteDescription(json, "new", facts.Diff.New);
            WriteVerdicts(json, facts);
            WriteCounts(json, facts.Diff.Counts);
            WriteRules(json, facts.Diff.Findings);
        });

        // One finding or change per line. This works with grep and line-by-line diffs, and is half the size of indented JSON.
        return head.Substring(0, head.Length - 1)
            + ",\n\"findings\":" + JsonLines.Array(facts.Diff.Findings, JsonFinding.Write)
            + ",\n\"changes\":" + JsonLines.Array(facts.Diff.Steps, JsonChanges.Write) + "\n}\n";
    }

    private static void WriteDescription(Utf8JsonWriter json, string name, ApiDescription description)
    {
        json.WriteStartObject(name);
        json.WriteString("title", description.Title);
        json.WriteString("version", description.Version);
        json.WriteString("contentHash", SpecContentHash.Of(description));
        json.WriteEndObject();
    }

    private static void WriteVerdicts(Utf8JsonWriter json, SpecReportFacts facts)
    {
        json.WriteStartObject("verdicts");
        json.WriteString("source", Camel(facts.Verdicts.Source));
        json.WriteString("binary", Camel(facts.Verdicts.Binary));
        json.WriteString("wire", Camel(facts.Verdicts.Wire));
        json.WriteString("data", Camel(facts.Verdicts.Data));
        json.WriteEndObject();
        json.WriteString("versionStep", Camel(facts.Step));
    }

    private static void WriteCounts(Utf8JsonWriter json, SpecCounts counts)
    {
        json.WriteStartObject("counts");
        foreach (SpecCount row in counts.Rows)
        {
            json.WriteStartObject(row.Key);
            if (row is { Old: int old, New: int @new })
            {
                json.WriteNumber("old", old);
                json.WriteNumber("new", @new);
            }

            json.WriteNumber("added", row.Added);
            json.WriteNumber("removed", row.Removed);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter json, IReadOnlyList<SpecFinding> findings)
    {
        json.WriteStartObject("rules");
        foreach (IGrouping<SpecRule, SpecFinding> group in findings.GroupBy(finding => finding.Rule).OrderBy(group => group.Key.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject(group.Key.Id);
            json.WriteString("level", Camel(group.Key.Level));
            json.WriteNumber("findings", group.Count());
            json.WriteString("meaning", group.Key.Meaning);
            json.WriteString("onTheWire", group.Key.OnTheWire);
            json.WriteString("inSource", group.Key.InSource);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    internal static string Camel<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
