using System.Text.RegularExpressions;

namespace AppStoreConnect.Spec.Diff;

/// <summary>
/// Accepted findings, one per line: a rule id, then optionally the place (<see cref="SpecFinding.Where"/>). In both,
/// <c>*</c> matches any text. Text after <c>#</c> at the start of a line or after a space is a comment.
/// </summary>
/// <example><code>
/// parameter-removed GET /v1/nominations query exists[inAppEvents]   # we don't use it
/// response-enum-value-added *
/// </code></example>
public sealed class SpecIgnoreList
{
    private readonly List<Regex> _lines = [];

    private SpecIgnoreList()
    {
    }

    /// <summary>Accepts nothing.</summary>
    public static SpecIgnoreList Empty { get; } = new();

    /// <summary>Reads an ignore file.</summary>
    /// <exception cref="FormatException">A line names an unknown rule. The message contains the line number.</exception>
    public static SpecIgnoreList Parse(string text)
    {
        var list = new SpecIgnoreList();
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = Regex.Replace(raw, @"(^|\s)#.*$", "").Trim();
            if (line.Length == 0)
            {
                continue;
            }

            string[] words = Regex.Split(line, @"\s+");
            Regex rule = Glob.ToRegex(words[0]);
            if (!SpecRules.All.Any(known => rule.IsMatch(known.Id)))
            {
                throw new FormatException(FormattableString.Invariant($"Line {number}: unknown rule '{words[0]}'."));
            }

            string place = string.Join(" ", words.Skip(1));
            list._lines.Add(Glob.ToRegex(words[0] + " " + (place.Length == 0 ? "*" : place)));
        }

        return list;
    }

    /// <summary>Whether a line accepts the finding.</summary>
    public bool Accepts(SpecFinding finding)
    {
        string subject = finding.Rule.Id + " " + finding.Where;
        return _lines.Exists(line => line.IsMatch(subject));
    }
}
