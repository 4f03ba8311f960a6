using Newtonsoft.Json.Linq;

namespace AscSpec.Overlay;

/// <summary>
/// One correction. The members that Overlay 1.0 does not know are its extensions (<c>x-…</c>): other tools ignore them and get the same result
/// from a document that still has the defect.
/// </summary>
internal sealed record OverlayAction
{
    /// <summary>Name by which reports speak of it (<c>x-id</c>), unique in the overlay; <c>action-N</c> where none is given.</summary>
    public required string Id { get; init; }

    /// <summary>JSONPath of the nodes to change.</summary>
    public required string Target { get; init; }

    /// <summary>What the correction does; null where the overlay does not say.</summary>
    public string? Description { get; init; }

    /// <summary>What is merged into the selected objects, or appended to the selected arrays; null when nothing is.</summary>
    public JToken? Update { get; init; }

    /// <summary>Whether the selected nodes are removed. Wins over <see cref="Update"/>.</summary>
    public bool Remove { get; init; }

    /// <summary>How the service differs from the document (<c>x-reason</c>); null where the overlay does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the difference was reported (<c>x-reported</c>): addresses, or words where none is known.</summary>
    public IReadOnlyList<string> Reported { get; init; } = [];

    /// <summary>
    /// What a selected node looks like as long as the defect is there (<c>x-while</c>), as a subset of the node; nodes that look otherwise are
    /// left alone. Null: every selected node is changed. Keeps a correction from being merged with the one that Apple makes some day.
    /// </summary>
    public JToken? While { get; init; }

    /// <summary>
    /// JSONPath of what must exist for the correction to make sense (<c>x-place</c>). When <see cref="Target"/> selects nothing, it tells a
    /// defect that was repaired (the place is there) from one whose place moved. Null: selecting nothing always counts as moved.
    /// </summary>
    public string? Place { get; init; }
}
