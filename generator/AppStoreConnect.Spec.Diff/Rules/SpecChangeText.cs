namespace AppStoreConnect.Spec.Diff;

/// <summary>The words that rules use to describe a change.</summary>
internal static class SpecChangeText
{
    private const int ValuesShown = 5;

    /// <summary>Returns the place itself.</summary>
    internal static string Place(this SpecChange change) => PlaceText.Of(change.Location);

    /// <summary>Returns the place that contains the node.</summary>
    internal static string Owner(this SpecChange change) => PlaceText.Of(change.Location.Parent);

    /// <summary>Returns the method and path of the operation, or the path.</summary>
    internal static string OperationText(this SpecChange change) => PlaceText.Operation(change.Location);

    /// <summary>Returns the place, with the operation if the place alone does not identify it.</summary>
    internal static string PlaceAndOperation(this SpecChange change) =>
        change.Location.Parameter is null ? change.Place() : change.Place() + " of " + change.OperationText();

    /// <summary>Returns the location of the parameter, such as query.</summary>
    internal static Prose ParameterKind(this SpecChange change)
    {
        string key = change.Location.Nearest(SpecNodeKind.Parameter)?.Key ?? "";
        return key.Substring(0, Math.Max(0, key.IndexOf(' '))) switch
        {
            "path" => new("path"),
            "header" => new("header"),
            "cookie" => new("cookie"),
            _ => new("query"),
        };
    }

    /// <summary>Returns whether a removed node had been announced, so that code that used it got a warning.</summary>
    internal static Prose Notice(this SpecChange change) =>
        new(change.Old?.Has(SpecAttributes.Deprecated) == true ? "(had been deprecated)" : "without a deprecation period");

    internal static Prose NowOrNoLonger(this SpecChange change) => new(change.NewValue is null ? "is no longer" : "is now");

    internal static Prose ListsOrNot(this SpecChange change) => new(change.Kind == SpecChangeKind.Added ? "lists" : "no longer lists");

    /// <summary>Returns the first few of the values that are now listed.</summary>
    internal static string Values(this SpecChange change)
    {
        string[] values = [.. change.New?.ChildrenOf(SpecNodeKind.EnumValue).Select(value => value.Name) ?? []];
        string shown = string.Join(", ", values.Take(ValuesShown));
        return values.Length > ValuesShown ? shown + ", …" : shown;
    }

    /// <summary>Returns the name and title of a platform, or an empty string if there is none.</summary>
    internal static string Description(this SpecNode platform) => (platform.Name + " " + platform[SpecAttributes.Value]).Trim();

    internal static string OldList(this SpecChange change) => string.Join(", ", SpecText.Split(change.OldValue));

    internal static string NewList(this SpecChange change) => string.Join(", ", SpecText.Split(change.NewValue));
}
