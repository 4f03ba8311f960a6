using AppStoreConnect.JsonApi;

namespace AppStoreConnect;

/// <summary>
/// A string of the wire with known values. The service answers with new values before its document has them:
/// they are kept as they came, compared ordinally and written back unchanged.
/// </summary>
public interface IOpenEnum
{
    /// <summary>The value on the wire; empty for a default one.</summary>
    string Value { get; init; }

    /// <summary>The values that the document lists; null for what is only sent.</summary>
    internal static virtual OpenEnumValues? KnownValues => null;
}
