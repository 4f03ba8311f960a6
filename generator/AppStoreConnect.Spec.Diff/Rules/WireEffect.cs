namespace AppStoreConnect.Spec.Diff;

/// <summary>The effect of a change on an existing build that calls the service after it.</summary>
public enum WireEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A call that was accepted is rejected, or its response is no longer available.</summary>
    Fails,

    /// <summary>Responses contain less than before.</summary>
    ReadsLess,

    /// <summary>Responses may contain something new.</summary>
    NewData,

    /// <summary>The call is accepted but may have another meaning.</summary>
    Differs,
}
