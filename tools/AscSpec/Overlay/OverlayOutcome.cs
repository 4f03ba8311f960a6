namespace AscSpec.Overlay;

/// <summary>The result of an action on a document.</summary>
internal enum OverlayOutcome
{
    /// <summary>It changed the document, so the defect still exists.</summary>
    Applied,

    /// <summary>Its place exists and is already correct. Apple fixed the defect, and the action can be removed.</summary>
    Unneeded,

    /// <summary>It selects nothing, and its place does not exist. Apple moved or removed what it corrects.</summary>
    Lost,

    /// <summary>It selects a node that its update does not fit, such as a string instead of an object. That node was not changed.</summary>
    Misfit,
}

/// <summary>The result of one action.</summary>
/// <param name="Action">The action.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Selected">The number of nodes that its target selected.</param>
/// <param name="Changed">The number of nodes that it changed.</param>
internal sealed record OverlayActionResult(OverlayAction Action, OverlayOutcome Outcome, int Selected, int Changed);
