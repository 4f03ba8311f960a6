namespace AppStoreConnect.Spec.Facts;

/// <summary>How Apple's documents declare parameters; only what differs is written.</summary>
internal static class ParameterDefaults
{
    public static string Style(string place) => place is "path" or "header" ? "simple" : "form";

    /// <summary>Arrays in queries are comma-separated; nothing else says anything.</summary>
    public static bool? Explode(string place, bool isArray) => place == "query" && isArray ? false : null;

    public static bool Required(string place) => place == "path";
}
