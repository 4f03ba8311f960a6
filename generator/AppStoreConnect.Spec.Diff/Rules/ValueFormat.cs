namespace AppStoreConnect.Spec.Diff;

/// <summary>The formats of values, and which of them have their own C# type.</summary>
internal static class ValueFormat
{
    internal static bool ChangesType(SpecChange change) => IsHint(change.OldValue) != IsHint(change.NewValue)
        || (!IsHint(change.OldValue) && !string.Equals(change.OldValue, change.NewValue, StringComparison.Ordinal));

    /// <summary>Formats whose values stay strings in C#.</summary>
    private static bool IsHint(string? format) => format switch
    {
        null or "email" or "hostname" or "ipv4" or "ipv6" or "password" or "regex" or "uri" or "uri-reference" or "uri-template" => true,
        _ => false,
    };
}
