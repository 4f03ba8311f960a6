namespace AppStoreConnect.Modeling;

/// <summary>Collects problems to report, at most one per place.</summary>
internal sealed class ProblemSink
{
    private readonly SortedDictionary<string, ModelProblem> _problems = new(StringComparer.Ordinal);

    /// <summary>All problems, by place.</summary>
    public IEnumerable<ModelProblem> All => _problems.Values;

    /// <summary>A shape without a role in JSON:API.</summary>
    public void Fallback(string pointer, string message) => Add(ModelProblemKind.Fallback, pointer, message);

    /// <summary>Reports a structure that was omitted.</summary>
    public void Unsupported(string pointer, string message) => Add(ModelProblemKind.Unsupported, pointer, message);

    /// <summary>Reports a name collision.</summary>
    public void Collision(string pointer, string message) => Add(ModelProblemKind.NameCollision, pointer, message);

    /// <summary>Reports a table entry whose place no longer exists.</summary>
    public void Stale(string pointer, string message) => Add(ModelProblemKind.StalePlace, pointer, message);

    /// <summary>A table explains a member that is gone.</summary>
    public void StaleMeaning(string message) => Add(ModelProblemKind.StaleMeaning, "", message);

    /// <summary>Reports types with equal values or members.</summary>
    public void Equal(string pointer, string message) => Add(ModelProblemKind.EqualTypes, pointer, message);

    /// <summary>Returns a segment of a JSON pointer, escaped.</summary>
    public static string Escape(string segment) => segment.Replace("~", "~0").Replace("/", "~1");

    /// <summary>Returns the path or the component schema that a pointer refers to.</summary>
    public static (string Kind, string Name) Place(string pointer)
    {
        string[] segments = [.. pointer.Split('/').Select(segment => segment.Replace("~1", "/").Replace("~0", "~"))];
        return segments switch
        {
            ["", "paths", var path, ..] => ("paths", path),
            ["", "components", "schemas", var name, ..] => ("schemas", name),
            _ => ("", ""),
        };
    }

    private void Add(ModelProblemKind kind, string pointer, string message) =>
        _problems[pointer + "\n" + message] = new ModelProblem(kind, pointer, message);
}
