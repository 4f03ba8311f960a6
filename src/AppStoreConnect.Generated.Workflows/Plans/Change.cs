using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows;

/// <summary>One line of a <see cref="ChangePlan"/>: what is created, updated or deleted, and how it went.</summary>
public sealed class Change
{
    /// <summary>What <see cref="Before"/> and <see cref="After"/> show of a secret.</summary>
    public const string Hidden = "(hidden)";

    private Change(ChangeKind kind, string resource, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(resource);
        ArgumentNullException.ThrowIfNull(name);
        Kind = kind;
        Resource = resource;

        // The service has things without a name; a plan is not to fail of them.
        Name = name.Length == 0 ? "(no name)" : name;
    }

    /// <summary>What the change does.</summary>
    public ChangeKind Kind { get; }

    /// <summary>What is changed: a JSON:API type such as <c>bundleIds</c>, or a local thing such as <c>file</c>.</summary>
    public string Resource { get; }

    /// <summary>Which one, as a person knows it: a bundle id, a locale, an e-mail address.</summary>
    public string Name { get; }

    /// <summary>The field that is updated; null for a change of the whole resource.</summary>
    public string? Field { get; private init; }

    /// <summary>The value before the change; null if there is none. Secrets read <see cref="Hidden"/>.</summary>
    public string? Before { get; private init; }

    /// <summary>The value after the change; null if there is none, or if the field is cleared. Secrets read <see cref="Hidden"/>.</summary>
    public string? After { get; private init; }

    /// <summary>How far the change has come.</summary>
    public ChangeOutcome Outcome { get; internal set; }

    /// <summary>Why the change failed; null unless <see cref="Outcome"/> is <see cref="ChangeOutcome.Failed"/>.</summary>
    public Exception? Error { get; internal set; }

    /// <summary>The change as one line, without its outcome.</summary>
    public override string ToString() => ChangePlanText.Line(this);

    /// <summary>A resource to create.</summary>
    /// <param name="resource">Its type.</param>
    /// <param name="name">Its name for a person.</param>
    /// <param name="details">What it is like; null for nothing worth telling.</param>
    internal static Change Create(string resource, string name, string? details = null) =>
        new(ChangeKind.Create, resource, name) { After = details };

    /// <summary>A field to update.</summary>
    /// <param name="resource">The type of the resource.</param>
    /// <param name="name">Its name for a person.</param>
    /// <param name="field">The field.</param>
    /// <param name="before">Its value now.</param>
    /// <param name="after">Its value afterwards; null clears it.</param>
    /// <param name="isSecret">Keeps both values out of the plan.</param>
    internal static Change Update(string resource, string name, string? field, string? before, string? after, bool isSecret = false) => new(ChangeKind.Update, resource, name)
    {
        Field = field,
        Before = isSecret && before is not null ? Hidden : before,
        After = isSecret && after is not null ? Hidden : after,
    };

    /// <summary>A resource to delete.</summary>
    /// <param name="resource">Its type.</param>
    /// <param name="name">Its name for a person.</param>
    /// <param name="reason">Why; null if it goes without saying.</param>
    internal static Change Delete(string resource, string name, string? reason = null) =>
        new(ChangeKind.Delete, resource, name) { Before = reason };
}
