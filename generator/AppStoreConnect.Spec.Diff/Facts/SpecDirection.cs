namespace AppStoreConnect.Spec.Diff;

/// <summary>The direction in which a schema travels, from the client's point of view.</summary>
[Flags]
public enum SpecDirection
{
    /// <summary>No operation uses it.</summary>
    None = 0,

    /// <summary>The client sends it: parameters and request bodies.</summary>
    Request = 1,

    /// <summary>The client receives it: responses.</summary>
    Response = 2,

    /// <summary>The client sends and receives it.</summary>
    Both = Request | Response,
}
