namespace AppStoreConnect.Contract.Tests.Models;

/// <summary>How a model is filled.</summary>
public enum FillMode
{
    /// <summary>Nothing is set.</summary>
    Nothing,

    /// <summary>Every member, with known values.</summary>
    Everything,

    /// <summary>Every member, with unknown values in open enums, and members that no model has.</summary>
    Unknowns,

    /// <summary>Every member is assigned null.</summary>
    Nulls,
}
