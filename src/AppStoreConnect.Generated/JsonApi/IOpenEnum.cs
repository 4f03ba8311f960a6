using AppStoreConnect.Serialization;

namespace AppStoreConnect;

/// <summary>
/// A string of the wire with known values. The service answers with new values before its document has them:
/// they are kept as they came, compared ordinally and written back unchanged.
/// </summary>
public interface IOpenEnum
{
    /// <summary>The value on the wire; empty for a default one.</summary>
    string Value { get; }

    /// <summary>Whether the document lists the value.</summary>
    bool IsKnown { get; }
}

/// <inheritdoc/>
/// <typeparam name="TSelf">The open enum itself.</typeparam>
public interface IOpenEnum<TSelf> : IOpenEnum
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>The values that the document lists.</summary>
    internal static abstract OpenEnumValues KnownValues { get; }

    /// <summary>The open enum of a value.</summary>
    internal static abstract TSelf From(string value);
}
