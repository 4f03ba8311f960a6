namespace AppStoreConnect.Spec.OpenApi;

/// <summary>The keys of responses.</summary>
internal static class StatusCode
{
    /// <summary>Whether it is a status, a range such as <c>4XX</c>, or <c>default</c>.</summary>
    public static bool IsValid(string status) =>
        status == "default"
        || (status.Length == 3 && status[0] is >= '1' and <= '5'
            && (status.EndsWith("XX", StringComparison.Ordinal) || (status[1] is >= '0' and <= '9' && status[2] is >= '0' and <= '9')));
}
