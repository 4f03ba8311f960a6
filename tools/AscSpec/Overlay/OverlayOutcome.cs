namespace AscSpec.Overlay;

/// <summary>What became of an action on one document.</summary>
internal enum OverlayOutcome
{
    /// <summary>It changed the document: the defect is still there.</summary>
    Applied,

    /// <summary>Its place is there and already as it should be: Apple repaired it, the action can go.</summary>
    Unneeded,

    /// <summary>It selects nothing and its place is gone too: Apple moved or removed what it corrects.</summary>
    Lost,

    /// <summary>It selects something that its update does not fit, such as a text where an object was expected; nothing was changed there.</summary>
    Misfit,
}

/// <summary>What became of one action.</summary>
/// <param name="Action">The action.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Selected">How many nodes its target selected.</param>
/// <param name="Changed">How many of them it changed.</param>
internal sealed record OverlayActionResult(OverlayAction Action, OverlayOutcome Outcome, int Selected, int Changed);
