using System.Text;

namespace AppStoreConnect.Generator.Writers;

/// <summary>A generated file.</summary>
/// <param name="HintName">The hint name, unique regardless of case.</param>
/// <param name="Text">The text, with <c>\n</c> line breaks.</param>
internal sealed record SourceFile(string HintName, string Text);

/// <summary>Writes C# code line by line, with an indentation of four.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private readonly bool[] _uses = new bool[Global.Aliases.Length];
    private int _aliases;
    private bool _afterBlock;

    /// <summary>The URL of the API's documentation up to the name of a page, or null for no links.</summary>
    public string? Documentation { get; init; }

    /// <summary>Writes a blank line, except at the start of a block.</summary>
    public void Space()
    {
        if (!_afterBlock)
        {
            _text.Append('\n');
        }

        _afterBlock = true;
    }

    /// <summary>Writes a line.</summary>
    public void Line(string line)
    {
        _text.Append(' ', line.Length == 0 ? 0 : _indent * 4).Append(line).Append('\n');
        _afterBlock = false;
        NoteAliases(line);
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
    public void Aliases() => _aliases = _text.Length;

    /// <summary>Creates a source from a file.</summary>
    public SourceFile ToFile(string hintName)
    {
        IEnumerable<string> used = Global.Aliases.Where((_, index) => _uses[index])
            .Select(alias => $"using {alias.Alias.TrimEnd(':')} = {alias.Namespace};\n");
        return new(hintName, _text.Insert(_aliases, string.Concat(used)).ToString());
    }

    private void NoteAliases(string line)
    {
        if (line.IndexOf("::", StringComparison.Ordinal) < 0)
        {
            return;
        }

        for (int i = 0; i < _uses.Length; i++)
        {
            _uses[i] = _uses[i] || line.IndexOf(Global.Aliases[i].Alias, StringComparison.Ordinal) >= 0;
        }
    }
}
