using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>
/// A report that is read as it arrives, in constant memory. Enumerate it once, and dispose it to close the connection. A truncated response
/// causes an exception during enumeration, so that part of a report is never taken for the whole.
/// </summary>
/// <typeparam name="T">The type of the rows.</typeparam>
public sealed class ReportStream<T> : IAsyncEnumerable<T>, IAsyncDisposable
{
    private readonly Stream? _content;
    private readonly Func<RowReader, T>? _read;
    private readonly ReportProblems _problems = new();
    private bool _isRead;

    internal ReportStream(Stream content, Func<RowReader, T> read) => (_content, _read) = (content, read);

    internal ReportStream(ReportOutcome outcome, string? answer) => (Outcome, Answer) = (outcome, answer);

    /// <summary>Whether there are rows and, if not, why.</summary>
    public ReportOutcome Outcome { get; }

    /// <summary>Apple's message for a report without rows, or null if there are rows.</summary>
    public string? Answer { get; }

    /// <summary>The first hundred values that could not be read so far.</summary>
    public IReadOnlyList<ReportProblem> Problems => _problems.Kept;

    /// <summary>The number of values that could not be read so far.</summary>
    public int ProblemCount => _problems.Count;

    /// <summary>Enumerates the rows, in the report's order. There are none unless <see cref="Outcome"/> is <see cref="ReportOutcome.Rows"/>.</summary>
    /// <exception cref="InvalidOperationException">The report was already enumerated.</exception>
    /// <exception cref="AppStoreConnectReportException">The report is truncated or is not a table.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (_isRead)
        {
            throw new InvalidOperationException("This report was already enumerated and can be read only once. Keep its rows, or request it again.");
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
