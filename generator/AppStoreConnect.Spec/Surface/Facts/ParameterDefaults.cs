namespace AppStoreConnect.Spec.Facts;

/// <summary>The usual form of parameters in Apple's documents. Only differences are written.</summary>
internal static class ParameterDefaults
{
    public static string Style(string place) => place is "path" or "header" ? "simple" : "form";

    /// <summary>Arrays in queries are comma-separated. Nothing else is specified.</summary>
    public static bool? Explode(string place, bool isArray) => place == "query" && isArray ? false : null;

    public static bool Required(string place) => place == "path";
}
