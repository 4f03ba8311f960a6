namespace AppStoreConnect.Workflows.Reports;

/// <summary>Collects problems while a report is read. All are counted and the first hundred kept, because a report can have millions of rows.</summary>
internal sealed class ReportProblems
{
    internal const int MaxKept = 100;

    private readonly List<ReportProblem> _kept = [];

    public IReadOnlyList<ReportProblem> Kept => _kept;

    public int Count { get; private set; }

    public void Add(ReportRow row, string? column, string text, string reason)
    {
        Count++;
        if (_kept.Count < MaxKept)
        {
            _kept.Add(new(row.Line, column, text.Length > 200 ? text[..200] + "…" : text, reason));
        }
    }
}
