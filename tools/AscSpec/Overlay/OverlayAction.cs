using Newtonsoft.Json.Linq;

namespace AscSpec.Overlay;

/// <summary>
/// A correction. Members that are not part of Overlay 1.0 are extensions (<c>x-…</c>). Other tools ignore them and get the same result
/// for a document that still has the defect.
/// </summary>
internal sealed record OverlayAction
{
    /// <summary>The name in reports (<c>x-id</c>), unique in the overlay. <c>action-N</c> if none is given.</summary>
    public required string Id { get; init; }

    /// <summary>The JSONPath of the nodes to change.</summary>
    public required string Target { get; init; }

    /// <summary>What the correction does, or null if the overlay does not say.</summary>
    public string? Description { get; init; }

    /// <summary>What to merge into the selected objects or append to the selected arrays. Null for nothing.</summary>
    public JToken? Update { get; init; }

    /// <summary>Whether to remove the selected nodes. Takes precedence over <see cref="Update"/>.</summary>
    public bool Remove { get; init; }

    /// <summary>How the service differs from the document (<c>x-reason</c>), or null if the overlay does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the difference was reported (<c>x-reported</c>): URLs, or text if no URL is known.</summary>
    public IReadOnlyList<string> Reported { get; init; } = [];

    /// <summary>
    /// What a selected node looks like while the defect exists (<c>x-while</c>), as a subset of the node. Other nodes are not changed.
    /// If null, every selected node is changed. This prevents a correction from being merged with a later fix by Apple.
    /// </summary>
    public JToken? While { get; init; }

    /// <summary>
    /// The JSONPath of a node that must exist for the correction to make sense (<c>x-place</c>). If <see cref="Target"/> selects nothing, it distinguishes
    /// a defect that was fixed (the node exists) from one that moved. If null, selecting nothing always counts as moved.
    /// </summary>
    public string? Place { get; init; }
}
