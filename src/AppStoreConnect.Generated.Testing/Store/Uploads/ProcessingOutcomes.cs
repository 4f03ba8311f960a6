using System.Collections.Concurrent;

namespace AppStoreConnect.Testing.Store.Uploads;

/// <summary>The outcomes of the next uploads and builds of a type.</summary>
internal sealed class ProcessingOutcomes
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ProcessingOutcome>> _queues = new(StringComparer.Ordinal);

    public void Add(string type, ProcessingOutcome outcome) => _queues.GetOrAdd(type, _ => new()).Enqueue(outcome);

    public void Clear() => _queues.Clear();

    public ProcessingOutcome Next(string type) =>
        _queues.TryGetValue(type, out ConcurrentQueue<ProcessingOutcome>? queue) && queue.TryDequeue(out ProcessingOutcome? outcome) ? outcome : ProcessingOutcome.Success;
}
