using System.Text;

namespace AppStoreConnect.Modeling;

/// <summary>Determines the names of open enum values, so that they read like C# and not like JSON.</summary>
internal static class ValueNames
{
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
        bool isTime = value.StartsWith("PT", StringComparison.Ordinal);
        int start = isTime ? 2 : 1;
        int digits = value.Length - start - 1;
        if (!value.StartsWith("P", StringComparison.Ordinal) || digits is < 1 or > 4 || !value.Skip(start).Take(digits).All(c => c is >= '0' and <= '9'))
        {
            return null;
        }

        string? unit = (value[value.Length - 1], isTime) switch
        {
            ('D', false) => "Day",
            ('W', false) => "Week",
            ('M', false) => "Month",
            ('Y', false) => "Year",
            ('H', true) => "Hour",
            ('M', true) => "Minute",
            _ => null,
        };
        string count = value.Substring(start, digits);
        return unit is null ? null : count == "1" ? "One" + unit : unit + "s" + count;
    }

    // EN-US is EnUS.
    private static string? Locale(string value)
    {
        int dash = value.IndexOf('-');
        return dash is 2 or 3 && value.Length == dash + 3 && value.Where((_, i) => i != dash).All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'))
            ? Identifier.Pascal(value.Substring(0, dash).ToLowerInvariant()) + value.Substring(dash + 1).ToUpperInvariant()
            : null;
    }

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

        return WithWordsAfterDigits(string.Concat(words));
    }

    // IPAD_PRO_3GEN_129 is IPadPro3Gen129: three small letters behind a digit are a word.
    private static string WithWordsAfterDigits(string name)
    {
        var text = new StringBuilder(name);
        for (int i = 1; i + 2 < name.Length; i++)
        {
            if (name[i - 1] is >= '0' and <= '9' && IsSmall(name[i]) && IsSmall(name[i + 1]) && IsSmall(name[i + 2]))
            {
                text[i] = char.ToUpperInvariant(name[i]);
            }
        }

        return text.ToString();

        static bool IsSmall(char c) => c is >= 'a' and <= 'z';
    }
}
