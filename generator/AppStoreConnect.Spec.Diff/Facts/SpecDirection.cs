namespace AppStoreConnect.Spec.Diff;

/// <summary>Which way a schema travels, seen from a client.</summary>
[Flags]
public enum SpecDirection
{
    /// <summary>No operation uses it.</summary>
    None = 0,

    /// <summary>The client sends it: parameters and request bodies.</summary>
    Request = 1,

    /// <summary>The client receives it: responses.</summary>
    Response = 2,

    /// <summary>Both.</summary>
    Both = Request | Response,
}
