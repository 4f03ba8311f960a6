using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows;

/// <summary>One line of a <see cref="ChangePlan"/>: what is created, updated, or deleted, and the result.</summary>
public sealed class Change
{
    /// <summary>The text that replaces secrets in <see cref="Before"/> and <see cref="After"/>.</summary>
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

    /// <summary>The kind of change.</summary>
    public ChangeKind Kind { get; }

    /// <summary>What is changed: a JSON:API type, such as <c>bundleIds</c>, or a local item, such as <c>file</c>.</summary>
    public string Resource { get; }

    /// <summary>The readable name of the item, such as a bundle id, a locale, or an email address.</summary>
    public string Name { get; }

    /// <summary>The field that is updated, or null for a change to the whole resource.</summary>
    public string? Field { get; private init; }

    /// <summary>The value before the change, or null if there is none. For secrets, <see cref="Hidden"/>.</summary>
    public string? Before { get; private init; }

    /// <summary>The value after the change, or null if there is none or the field is cleared. For secrets, <see cref="Hidden"/>.</summary>
    public string? After { get; private init; }

    /// <summary>The outcome of the change so far.</summary>
    public ChangeOutcome Outcome { get; internal set; }

    /// <summary>Why the change failed. Null unless <see cref="Outcome"/> is <see cref="ChangeOutcome.Failed"/>.</summary>
    public Exception? Error { get; internal set; }

    /// <summary>Returns the change as one line, without its outcome.</summary>
    public override string ToString() => ChangePlanText.Line(this);

    /// <summary>Describes a resource to create.</summary>
    /// <param name="resource">Its type.</param>
    /// <param name="name">Its readable name.</param>
    /// <param name="details">Its details, or null if there is none.</param>
    internal static Change Create(string resource, string name, string? details = null) =>
        new(ChangeKind.Create, resource, name) { After = details };

    /// <summary>Describes a field to update.</summary>
    /// <param name="resource">The type of the resource.</param>
    /// <param name="name">Its readable name.</param>
    /// <param name="field">The field.</param>
    /// <param name="before">The current value.</param>
    /// <param name="after">The new value. Null clears it.</param>
    /// <param name="isSecret">Whether to hide both values in the plan.</param>
    internal static Change Update(string resource, string name, string? field, string? before, string? after, bool isSecret = false) => new(ChangeKind.Update, resource, name)
    {
        Field = field,
        Before = isSecret && before is not null ? Hidden : before,
        After = isSecret && after is not null ? Hidden : after,
    };

    /// <summary>Describes a resource to delete.</summary>
    /// <param name="resource">Its type.</param>
    /// <param name="name">Its readable name.</param>
    /// <param name="reason">The reason, or null if it is obvious.</param>
    internal static Change Delete(string resource, string name, string? reason = null) =>
        new(ChangeKind.Delete, resource, name) { Before = reason };
}
