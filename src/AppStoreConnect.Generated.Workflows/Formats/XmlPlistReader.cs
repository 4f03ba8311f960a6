using System.Globalization;
using System.Xml;

namespace AppStoreConnect.Workflows.Formats;

/// <summary>Reads the XML format. The document type is skipped: entities are not expanded, and nothing is fetched.</summary>
internal sealed class XmlPlistReader
{
    private readonly XmlReader _xml;
    private int _values;

    private XmlPlistReader(XmlReader xml) => _xml = xml;

    public static object Read(ReadOnlySpan<byte> content)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            MaxCharactersInDocument = Plist.MaxBytes,
        };
        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            using var xml = XmlReader.Create(stream, settings);
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "plist")
            {
                throw new PlistException($"The outermost element of a property list is <plist>, not <{xml.LocalName}>.");
            }

            return new XmlPlistReader(xml).Root();
        }
        catch (XmlException e)
        {
            throw new PlistException($"The property list is not well-formed XML: {e.Message}", e);
        }
    }

    private object Root()
    {
        if (!Enter() || _xml.NodeType != XmlNodeType.Element)
        {
            throw Fault("The property list is empty.");
        }

        object value = Value(0);
        Leave();
        return value;
    }

    private object Value(int depth)
    {
        if (depth > Plist.MaxDepth || ++_values > Plist.MaxValues)
        {
            throw Fault("The property list is nested too deeply or has too many values.");
        }

        switch (_xml.LocalName)
        {
            case "dict":
                return Dictionary(depth);
            case "array":
                return List(depth);
            case "true" or "false":
                bool isTrue = _xml.LocalName == "true";
                _xml.Skip();
                return isTrue;
        }

        string kind = _xml.LocalName;
        string text = Text();
        return kind switch
        {
            "string" => text,
            "integer" => Integer(text.Trim()),
            "real" => double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double real) ? real : throw Fault($"'{Beginning(text)}' is not a real number."),
            "date" => DateTimeOffset.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : throw Fault($"'{Beginning(text)}' is not a date."),
            "data" => Data(text),
            _ => throw Fault($"<{kind}> is not an element of property lists."),
        };
    }

    private Dictionary<string, object> Dictionary(int depth)
    {
        var members = new Dictionary<string, object>(StringComparer.Ordinal);
        if (!Enter())
        {
            return members;
        }

        while (_xml.NodeType == XmlNodeType.Element)
        {
            string key = _xml.LocalName == "key" ? Text() : throw Fault($"Each value in a dictionary must follow a <key> element, not <{_xml.LocalName}>.");
            if (_xml.NodeType != XmlNodeType.Element)
            {
                throw Fault($"The key '{Beginning(key)}' has no value.");
            }

            members[key] = Value(depth + 1);
        }

        Leave();
        return members;
    }

    private List<object> List(int depth)
    {
        var items = new List<object>();
        if (!Enter())
        {
            return items;
        }

        while (_xml.NodeType == XmlNodeType.Element)
        {
            items.Add(Value(depth + 1));
        }

        Leave();
        return items;
    }

    // Moves to the first child. Returns false if there is none; the element has then been read.
    private bool Enter()
    {
        bool isEmpty = _xml.IsEmptyElement;
        _xml.Read();
        return !isEmpty;
    }

    private void Leave()
    {
        if (_xml.NodeType != XmlNodeType.EndElement)
        {
            throw Fault("An element was expected instead of text.");
        }

        _xml.Read();
    }

    private string Text()
    {
        try
        {
            return _xml.ReadElementContentAsString();
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw Fault("Text was expected instead of an element.");
        }
    }

    private long Integer(string text)
    {
        bool isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return (isHex
            ? long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long value)
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
            ? value
            : throw Fault($"'{Beginning(text)}' is not a 64-bit integer.");
    }

    private byte[] Data(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw Fault("A <data> element is not base64.");
        }
    }

    private PlistException Fault(string message) =>
        new(_xml is IXmlLineInfo place && place.HasLineInfo() ? string.Create(CultureInfo.InvariantCulture, $"{message} (line {place.LineNumber})") : message);

    private static string Beginning(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
