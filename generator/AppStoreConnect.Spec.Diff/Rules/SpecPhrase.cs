using System.Text;

namespace AppStoreConnect.Spec.Diff;

/// <summary>
/// A clause that mixes our own words with text from the document. The two are kept apart, so that writers can escape
/// text from the document for where it is written.
/// </summary>
public sealed class SpecPhrase
{
    private readonly List<KeyValuePair<string, bool>> _parts = [];

    private SpecPhrase()
    {
    }

    /// <summary>The parts in order: a text, and whether it comes from the document.</summary>
    public IReadOnlyList<KeyValuePair<string, bool>> Parts => _parts;

    /// <summary>Splits an interpolated string: the literal text is ours, and the arguments come from the document.</summary>
    public static SpecPhrase From(FormattableString text)
    {
        var phrase = new SpecPhrase();
        string format = text.Format;
        int start = 0;
        while (start < format.Length)
        {
            int open = format.IndexOf('{', start);
            if (open < 0)
            {
                break;
            }

            int close = format.IndexOf('}', open);
            phrase.AddPart(format.Substring(start, open - start), code: false);
            object? argument = text.GetArgument(int.Parse(format.Substring(open + 1, close - open - 1), CultureInfo.InvariantCulture));
            phrase.AddPart(Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "", argument is not Prose);
            start = close + 1;
        }

        phrase.AddPart(format.Substring(start), code: false);
        return phrase;
    }

    /// <summary>Returns the clause followed by our own words.</summary>
    internal SpecPhrase With(string words)
    {
        var phrase = new SpecPhrase();
        phrase._parts.AddRange(_parts);
        phrase.AddPart(words, code: false);
        return phrase;
    }

    /// <summary>Returns the clause with one text from the document replaced by other parts.</summary>
    internal SpecPhrase Replace(string text, IReadOnlyList<KeyValuePair<string, bool>> parts)
    {
        var phrase = new SpecPhrase();
        foreach (KeyValuePair<string, bool> part in _parts)
        {
            if (part.Value && string.Equals(part.Key, text, StringComparison.Ordinal))
            {
                phrase._parts.AddRange(parts);
            }
            else
            {
                phrase._parts.Add(part);
            }
        }

        return phrase;
    }

    /// <summary>The clause as plain text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (KeyValuePair<string, bool> part in _parts)
        {
            text.Append(part.Key);
        }

        return text.ToString();
    }

    private void AddPart(string text, bool code)
    {
        if (text.Length > 0)
        {
            _parts.Add(new(text, code));
        }
    }
}
