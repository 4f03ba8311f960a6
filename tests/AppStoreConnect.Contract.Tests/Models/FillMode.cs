namespace AppStoreConnect.Contract.Tests.Models;

/// <summary>What a model is filled with.</summary>
public enum FillMode
{
    /// <summary>Nothing is set.</summary>
    Nothing,

    /// <summary>Every member, with values that are known.</summary>
    Everything,

    /// <summary>Every member, open enums with unheard-of values, and members that no model knows.</summary>
    Unknowns,

    /// <summary>Every member is assigned null.</summary>
    Nulls,
}
