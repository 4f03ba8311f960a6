using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace AppStoreConnect.Generator.Writers;

/// <summary>A generated file.</summary>
/// <param name="HintName">The hint name, unique regardless of case.</param>
/// <param name="Text">The text, with <c>\n</c> line breaks.</param>
internal sealed record SourceFile(string HintName, string Text);

/// <summary>Writes C# code line by line, with an indentation of four.</summary>
internal sealed class SourceWriter
{
    // Rented: the compiler writes hundreds of files in a row, all of which fit.
    private char[] _text = ArrayPool<char>.Shared.Rent(256 * 1024);
    private int _length;
    private int _indent;
    private int _aliases;
    private bool _afterBlock;

    /// <summary>The URL of the API's documentation up to the name of a page, or null for no links.</summary>
    public string? Documentation { get; init; }

    /// <summary>Writes a blank line, except at the start of a block.</summary>
    public void Space()
    {
        if (!_afterBlock)
        {
            Append("\n");
        }

        _afterBlock = true;
    }

    /// <summary>Writes a line.</summary>
    public void Line(string line)
    {
        if (line.Length > 0)
        {
            Indent();
        }

        Append(line);
        EndLine();
    }

    /// <summary>Writes a line without creating a string for it.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref LineHandler line)
    {
        _ = line;
        EndLine();
    }

    /// <summary>Writes a line that is indented by one more level.</summary>
    public void Continue(string line)
    {
        _indent++;
        Line(line);
        _indent--;
    }

    /// <summary>Writes an opening brace and increases the indentation.</summary>
    public void Open()
    {
        Line("{");
        _indent++;
        _afterBlock = true;
    }

    /// <summary>Writes a closing brace.</summary>
    public void Close(string after = "")
    {
        _indent--;
        Line("}" + after);
    }

    /// <summary>Writes types, with a blank line before each.</summary>
    public void Types<T>(IEnumerable<T> models, Action<SourceWriter, T> write)
    {
        foreach (T model in models)
        {
            Space();
            write(this, model);
        }
    }

    /// <summary>The place for the aliases that the file turns out to use.</summary>
    public void Aliases() => _aliases = _length;

    /// <summary>Returns the file. Do not use the writer afterward.</summary>
    public SourceFile ToFile(string hintName)
    {
        string used = string.Concat(Global.Aliases.Where(alias => Uses(alias.Alias)).Select(alias => $"using {alias.Alias.TrimEnd(':')} = {alias.Namespace};\n"));
        Grow(used.Length);
        Array.Copy(_text, _aliases, _text, _aliases + used.Length, _length - _aliases);
        used.CopyTo(0, _text, _aliases, used.Length);
        var text = new string(_text, 0, _length + used.Length);
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        return new(hintName, text);
    }

    private bool Uses(string alias) => _text.AsSpan(_aliases, _length - _aliases).IndexOf(alias.AsSpan()) >= 0;

    private void Indent()
    {
        Grow(_indent * 4);
        _text.AsSpan(_length, _indent * 4).Fill(' ');
        _length += _indent * 4;
    }

    private void Append(string text)
    {
        Grow(text.Length);
        text.CopyTo(0, _text, _length, text.Length);
        _length += text.Length;
    }

    private void EndLine()
    {
        Append("\n");
        _afterBlock = false;
    }

    private void Grow(int by)
    {
        if (_text.Length - _length < by)
        {
            char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + by));
            Array.Copy(_text, larger, _length);
            ArrayPool<char>.Shared.Return(_text);
            _text = larger;
        }
    }

    /// <summary>Writes an interpolated line part by part.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct LineHandler
    {
        private readonly SourceWriter _writer;

        public LineHandler(int literalLength, int formattedCount, SourceWriter writer)
        {
            _ = (literalLength, formattedCount);
            _writer = writer;
            writer.Indent();
        }

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string? text) => _writer.Append(text ?? "");

        public void AppendFormatted(int number) => _writer.Append(number.ToString(CultureInfo.InvariantCulture));
    }
}
