namespace AppStoreConnect.Spec.Diff;

/// <summary>What a change does to a build made before it, talking to the service after it.</summary>
public enum WireEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A call that was accepted is refused, or its response cannot be had.</summary>
    Fails,

    /// <summary>Responses contain less than before.</summary>
    ReadsLess,

    /// <summary>Responses may contain something new.</summary>
    NewData,

    /// <summary>The call is accepted and may mean something else.</summary>
    Differs,
}
