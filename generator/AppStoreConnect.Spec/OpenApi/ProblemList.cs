namespace AppStoreConnect.Spec.OpenApi;

/// <summary>
/// Collects the problems of a document. A place that is read twice (a referenced response) is reported once, and the number of problems
/// is limited.
/// </summary>
internal sealed class ProblemList
{
    private const int Most = 1000;

    private readonly HashSet<SpecProblem> _seen = [];
    private readonly List<SpecProblem> _problems = [];
    private int _omitted;

    public void Error(Place place, string message) => Add(SpecProblemSeverity.Error, place, message);

    public void Warning(Place place, string message) => Add(SpecProblemSeverity.Warning, place, message);

    public void Info(Place place, string message) => Add(SpecProblemSeverity.Info, place, message);

    public EquatableArray<SpecProblem> ToArray()
    {
        if (_omitted > 0)
        {
            _problems.Add(new(SpecProblemSeverity.Error, "", FormattableString.Invariant($"{_omitted} more problems are not listed.")));
            _omitted = 0;
        }

        return _problems.ToEquatableArray();
    }

    private void Add(SpecProblemSeverity severity, Place place, string message)
    {
        if (_problems.Count >= Most)
        {
            _omitted++;
            return;
        }

        var problem = new SpecProblem(severity, place.ToPointer(), message);
        if (_seen.Add(problem))
        {
            _problems.Add(problem);
        }
    }
}
