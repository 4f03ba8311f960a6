namespace AppStoreConnect.Spec.Diff;

/// <summary>A kind of change, with what it means to a client.</summary>
public abstract class SpecRule
{
    /// <summary>What the rule is called: kebab case, stable, unique.</summary>
    public abstract string Id { get; }

    /// <summary>How much its findings matter.</summary>
    public abstract SpecLevel Level { get; }

    /// <summary>What has happened when it applies, in one sentence.</summary>
    public abstract string Meaning { get; }

    /// <summary>What it does on the wire.</summary>
    public abstract WireEffect Wire { get; }

    /// <summary>That in words.</summary>
    public abstract string OnTheWire { get; }

    /// <summary>What it does to source code.</summary>
    public abstract SourceEffect Source { get; }

    /// <summary>That in words.</summary>
    public abstract string InSource { get; }

    /// <summary>The directions that it is about; for <see cref="SpecDirection.Both"/> either.</summary>
    public virtual SpecDirection Direction => SpecDirection.Both;

    /// <summary>Whether the change, travelling in a direction of the rule's, is of this kind.</summary>
    public abstract bool Applies(SpecChange change);

    /// <summary>What has happened at this place, in one clause; arguments are texts of the document and come out as code.</summary>
    public abstract FormattableString Describe(SpecChange change);
}
