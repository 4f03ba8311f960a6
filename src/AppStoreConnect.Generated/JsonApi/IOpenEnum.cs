using AppStoreConnect.JsonApi;

namespace AppStoreConnect;

/// <summary>
/// A string value with a set of known values. The service may return values that its OpenAPI document does not list yet.
/// They are kept unchanged, compared ordinally, and written back as received.
/// </summary>
public interface IOpenEnum
{
    /// <summary>The string value in JSON. Empty for the default value of the type.</summary>
    string Value { get; init; }

    /// <summary>The values listed in the OpenAPI document, or null for a type that is only sent.</summary>
    internal static virtual OpenEnumValues? KnownValues => null;
}
