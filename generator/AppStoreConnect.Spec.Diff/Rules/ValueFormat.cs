namespace AppStoreConnect.Spec.Diff;

/// <summary>Formats of values, and which of them have a C# type of their own.</summary>
internal static class ValueFormat
{
    internal static bool ChangesType(SpecChange change) => IsHint(change.OldValue) != IsHint(change.NewValue)
        || (!IsHint(change.OldValue) && !string.Equals(change.OldValue, change.NewValue, StringComparison.Ordinal));

    /// <summary>Formats that leave a string a string.</summary>
    private static bool IsHint(string? format) => format switch
    {
        null or "email" or "hostname" or "ipv4" or "ipv6" or "password" or "regex" or "uri" or "uri-reference" or "uri-template" => true,
        _ => false,
    };
}
