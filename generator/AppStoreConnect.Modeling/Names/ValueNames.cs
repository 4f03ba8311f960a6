using System.Text.RegularExpressions;

namespace AppStoreConnect.Modeling;

/// <summary>Determines the names of open enum values, so that they read like C# and not like JSON.</summary>
internal static class ValueNames
{
    private static readonly Regex s_duration = new("^P(T?)([0-9]{1,4})([DWMYH])$", RegexOptions.CultureInvariant);
    private static readonly Regex s_locale = new("^[A-Za-z]{2,3}-[A-Za-z]{2}$", RegexOptions.CultureInvariant);

    private static readonly Regex s_wordAfterDigit = new("(?<=[0-9])[a-z](?=[a-z]{2})", RegexOptions.CultureInvariant);

    // Words with Apple's own spelling, which a value in capitals does not show.
    private static readonly (string Word, string Written)[] s_words =
    [
        ("Github", "GitHub"), ("Gitlab", "GitLab"), ("Icloud", "ICloud"),
        ("Imessage", "IMessage"), ("Ipad", "IPad"), ("Iphone", "IPhone"), ("Ipod", "IPod"), ("Macos", "MacOs"), ("Tvos", "TvOs"),
        ("Visionos", "VisionOs"), ("Watchos", "WatchOs"), ("Wifi", "WiFi"),
    ];

    // The languages of App Clip experiences, because "No" and "Is" are English words.
    private static readonly Dictionary<string, string> s_languages = new(StringComparer.Ordinal)
    {
        ["AR"] = "Arabic", ["CA"] = "Catalan", ["CS"] = "Czech", ["DA"] = "Danish", ["DE"] = "German", ["EL"] = "Greek", ["EN"] = "English",
        ["ES"] = "Spanish", ["FI"] = "Finnish", ["FR"] = "French", ["HE"] = "Hebrew", ["HI"] = "Hindi", ["HR"] = "Croatian",
        ["HU"] = "Hungarian", ["ID"] = "Indonesian", ["IT"] = "Italian", ["JA"] = "Japanese", ["KO"] = "Korean", ["MS"] = "Malay",
        ["NL"] = "Dutch", ["NO"] = "Norwegian", ["PL"] = "Polish", ["PT"] = "Portuguese", ["RO"] = "Romanian", ["RU"] = "Russian",
        ["SK"] = "Slovak", ["SV"] = "Swedish", ["TH"] = "Thai", ["TR"] = "Turkish", ["UK"] = "Ukrainian", ["VI"] = "Vietnamese", ["ZH"] = "Chinese",
    };

    /// <summary>Returns the preferred name of a value.</summary>
    /// <param name="value">The value in JSON.</param>
    /// <param name="enumName">The class of the enum, because the values of some are codes.</param>
    public static string Of(string value, string enumName)
    {
        if (enumName.EndsWith("Language", StringComparison.Ordinal) && s_languages.TryGetValue(value, out string? language))
        {
            return language;
        }

        if (value == "ZERO_ZERO")
        {
            return "DoubleZero";
        }

        if (enumName == "TerritoryCode" && value.Length == 3 && value.All(c => c is >= 'A' and <= 'Z'))
        {
            return value;
        }

        return Duration(value) ?? Locale(value) ?? Words(value);
    }

    // ISO 8601: P1D is OneDay, P30D is Days30.
    private static string? Duration(string value)
    {
        Match match = s_duration.Match(value);
        if (!match.Success)
        {
            return null;
        }

        string unit = (match.Groups[3].Value, match.Groups[1].Length > 0) switch
        {
            ("D", false) => "Day",
            ("W", false) => "Week",
            ("M", false) => "Month",
            ("Y", false) => "Year",
            ("H", true) => "Hour",
            ("M", true) => "Minute",
            _ => "",
        };
        string count = match.Groups[2].Value;
        return unit.Length == 0 ? null : count == "1" ? "One" + unit : unit + "s" + count;
    }

    private static string? Locale(string value) => !s_locale.IsMatch(value)
        ? null
        : Identifier.Pascal(value.Substring(0, value.IndexOf('-')).ToLowerInvariant()) + value.Substring(value.IndexOf('-') + 1).ToUpperInvariant();

    private static string Words(string value)
    {
        string pascal = Identifier.Pascal(value);
        if (value.Any(char.IsLower))
        {
            return pascal;
        }

        IEnumerable<string> words = Identifier.Words(pascal).Select(word =>
        {
            (string Word, string Written) special = Array.Find(s_words, special => word.StartsWith(special.Word, StringComparison.Ordinal)
                && word.Skip(special.Word.Length).All(char.IsDigit));
            return special.Word is null ? word : special.Written + word.Substring(special.Word.Length);
        });

        // IPAD_PRO_3GEN_129 is IPadPro3Gen129.
        return s_wordAfterDigit.Replace(string.Concat(words), match => match.Value.ToUpperInvariant());
    }
}
