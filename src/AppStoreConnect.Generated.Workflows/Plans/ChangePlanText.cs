using System.Globalization;
using System.Text;
using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows.Plans;

/// <summary>Writes plans as plain-text tables that are readable in a build log.</summary>
internal static class ChangePlanText
{
    private const int ValueLength = 60;
    private const int NameLength = 100;

    /// <summary>Returns the whole plan.</summary>
    public static string Table(ChangePlan plan)
    {
        var text = new StringBuilder();
        text.Append(QuotedText.OneLine(plan.Title, NameLength)).Append(": ");
        text.Append(plan.IsEmpty ? "nothing to change" : string.Create(CultureInfo.InvariantCulture, $"{plan.Changes.Count} {(plan.Changes.Count == 1 ? "change" : "changes")}"));
        int resource = plan.Changes.Select(change => change.Resource.Length).DefaultIfEmpty().Max();
        int name = plan.Changes.Select(change => QuotedText.OneLine(change.Name, NameLength).Length).DefaultIfEmpty().Max();
        bool isBegun = plan.Changes.Any(change => change.Outcome != ChangeOutcome.Pending);
        foreach (Change change in plan.Changes)
        {
            var line = new StringBuilder("  ");
            if (isBegun)
            {
                line.Append(Word(change.Outcome).PadRight(9));
            }

            line.Append(Line(change, resource, name));
            text.Append('\n').Append(line.ToString().TrimEnd());
            if (change.Error is { } error)
            {
                text.Append("\n           ").Append(QuotedText.OneLine(error.Message.Split('\n')[0], 300));
            }
        }

        foreach (string note in plan.Notes)
        {
            text.Append("\n  note: ").Append(QuotedText.OneLine(note, 300));
        }

        return text.ToString();
    }

    /// <summary>Returns one change.</summary>
    public static string Line(Change change, int resourceWidth = 0, int nameWidth = 0)
    {
        char sign = change.Kind switch { ChangeKind.Create => '+', ChangeKind.Delete => '-', _ => '~' };
        string name = QuotedText.OneLine(change.Name, NameLength);
        return $"{sign} {change.Resource.PadRight(resourceWidth)}  {name.PadRight(nameWidth)}  {Values(change)}".TrimEnd();
    }

    private static string Values(Change change) => change.Kind switch
    {
        ChangeKind.Update => $"{(change.Field is { } field ? $"{field}: " : "")}{Value(change.Before)} → {Value(change.After)}",
        ChangeKind.Create => QuotedText.OneLine(change.After ?? "", ValueLength),
        _ => QuotedText.OneLine(change.Before ?? "", ValueLength),
    };

    private static string Value(string? value) => value is null ? "(none)" : value == Change.Hidden ? value : $"\"{QuotedText.OneLine(value, ValueLength)}\"";

    private static string Word(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Applied => "applied",
        ChangeOutcome.Failed => "FAILED",
        ChangeOutcome.Skipped => "skipped",
        _ => "pending",
    };
}
