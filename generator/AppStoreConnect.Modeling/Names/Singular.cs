namespace AppStoreConnect.Modeling;

/// <summary>English singulars of the plurals that paths and JSON:API types are made of.</summary>
public static class Singular
{
    /// <summary>The singular of a name's last word: <c>Territories</c> → <c>Territory</c>, <c>Builds</c> → <c>Build</c>.</summary>
    public static string Of(string name)
    {
        if (Ends(name, "ies") && name.Length > 4)
        {
            return name.Substring(0, name.Length - 3) + "y";
        }

        if (Ends(name, "tuses") || Ends(name, "sses") || Ends(name, "xes") || Ends(name, "ches") || Ends(name, "shes"))
        {
            return name.Substring(0, name.Length - 2);
        }

        return Ends(name, "s") && !Ends(name, "ss") && !Ends(name, "us") && !Ends(name, "is") && name.Length > 1
            ? name.Substring(0, name.Length - 1)
            : name;
    }

    private static bool Ends(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal);
}
