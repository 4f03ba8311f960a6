using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>
/// A report that is read while it arrives, in constant memory. Enumerate it once, and dispose of it to close the connection. An answer that breaks off
/// throws while it is enumerated, so that a part of a report is never taken for the whole.
/// </summary>
/// <typeparam name="T">The type of its rows.</typeparam>
public sealed class ReportStream<T> : IAsyncEnumerable<T>, IAsyncDisposable
{
    private readonly Stream? _content;
    private readonly Func<RowReader, T>? _read;
    private readonly ReportProblems _problems = new();
    private bool _isRead;

    internal ReportStream(Stream content, Func<RowReader, T> read) => (_content, _read) = (content, read);

    internal ReportStream(ReportOutcome outcome, string? answer) => (Outcome, Answer) = (outcome, answer);

    /// <summary>Whether there are rows, and if not, why.</summary>
    public ReportOutcome Outcome { get; }

    /// <summary>Apple's sentence for a report without rows; null if there are rows.</summary>
    public string? Answer { get; }

    /// <summary>Values that could not be read so far, the first hundred of them.</summary>
    public IReadOnlyList<ReportProblem> Problems => _problems.Kept;

    /// <summary>How many values could not be read so far.</summary>
    public int ProblemCount => _problems.Count;

    /// <summary>Reads the rows, in the report's order. Ends at once unless <see cref="Outcome"/> is <see cref="ReportOutcome.Rows"/>.</summary>
    /// <exception cref="InvalidOperationException">The report was enumerated before: it arrives once.</exception>
    /// <exception cref="AppStoreConnectReportException">The report is cut off or is not a table.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (_isRead)
        {
            throw new InvalidOperationException("This report has been enumerated before. It arrives once: keep its rows, or ask for it again.");
        }

        _isRead = true;
        if (_content is null)
        {
            yield break;
        }

        await foreach (ReportRow row in ReportReader.ReadAsync(_content, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            var reader = new RowReader(row, _problems);
            reader.CheckCount();
            yield return _read!(reader);
        }
    }

    /// <summary>Reads all rows into memory.</summary>
    internal async Task<Report<T>> ReadAllAsync(CancellationToken cancellationToken)
    {
        List<T> rows = [];
        await foreach (T row in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(row);
        }

        return new(Outcome, rows, Answer, _problems);
    }

    /// <summary>Closes the connection.</summary>
    public ValueTask DisposeAsync() => _content?.DisposeAsync() ?? ValueTask.CompletedTask;
}
