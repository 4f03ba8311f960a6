using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Reading;

/// <summary>Passes each line to the reader for its kind.</summary>
internal sealed class SurfaceParser
{
    private readonly TextPool _pool = new();
    private readonly HeadReader _head = new();
    private readonly EnumReader _enums = new();
    private readonly PathReader _paths;
    private readonly ComponentReader _components;
    private SurfaceSource? _source;
    private string? _factsLine;
    private int _preambleLines;
    private int _facts;

    public SurfaceParser()
    {
        var schemas = new SchemaParser();
        _paths = new(schemas, _enums);
        _components = new(schemas);
    }

    /// <summary>Whether the preamble has been read.</summary>
    public bool IsInFacts => _factsLine is not null;

    public void ReadPreamble(ReadOnlySpan<char> text, int number)
    {
        var line = new LineCursor(text, number, _pool);
        _preambleLines = number;
        if (number == 1)
        {
            line.Expect("surface 1:");
        }
        else if (number == 2 && line.Take("source "))
        {
            _source = Preamble.ParseSource(ref line);
            line.ExpectEnd();
        }
        else
        {
            line.Expect("facts ");
            _factsLine = text.ToString();
        }
    }

    /// <summary>Reads the facts.</summary>
    public void ReadFacts(string text, int start)
    {
        if (_factsLine is null)
        {
            throw new SurfaceFormatException(_preambleLines + 1, _preambleLines == 0 ? "'surface 1:'" : "a line that begins with 'facts '", "the end of the file");
        }

        int number = _preambleLines;
        ReadOnlySpan<char> before = default;
        for (int at = start; at < text.Length;)
        {
            ReadOnlySpan<char> line = SurfaceReader.NextLine(text, ref at);
            number++;
            ReadFact(new LineCursor(line, number, _pool));
            if (before.SequenceCompareTo(line) >= 0)
            {
                throw new SurfaceFormatException(number, "a line that sorts after the one before it", "one that does not");
            }

            before = line;
        }

        _facts = number - _preambleLines;
    }

    /// <summary>Verifies that the facts are the ones that were written.</summary>
    public void CheckDigest(string text, int start)
    {
        string expected = Preamble.FactsLine(_facts, text.AsSpan(Math.Min(start, text.Length)));
        if (_factsLine != expected)
        {
            throw new SurfaceFormatException(
                _preambleLines,
                "the count and the digest of the facts that follow",
                $"others; lines were lost, added or altered since the file was made ('{expected}' would fit what is there)");
        }
    }

    public Surface Build() => new(_head.Build(_paths.Build(), _components.Build()), _source);

    private void ReadFact(LineCursor line)
    {
        if (line.Take("# "))
        {
            _head.Read(ref line);
            return;
        }

        if (line.Take("* "))
        {
            _paths.ReadPath(ref line);
            return;
        }

        bool quoted = line.Next == '"';
        string word = line.Word(TokenKind.Name, "a component, a method, 'enum', '*' or '#'");
        if (!quoted && word == Keywords.Enum && line.Take(' '))
        {
            _enums.Read(ref line);
        }
        else if (!quoted && Keywords.IsMethod(word) && line.Take(' '))
        {
            _paths.ReadOperation(word, ref line);
        }
        else
        {
            _components.Read(word, ref line);
        }
    }
}
