using System.Text;

namespace AppStoreConnect.Generator.Writers;

/// <summary>A generated file.</summary>
/// <param name="HintName">Its name, unique without regard to case.</param>
/// <param name="Text">Its text, lines ended by <c>\n</c>.</param>
internal sealed record SourceFile(string HintName, string Text);

/// <summary>Writes C#, line by line, indented by four.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private int _aliases;
    private bool _afterBlock;

    /// <summary>Where the API is documented, up to the name of a page; null for no links.</summary>
    public string? Documentation { get; init; }

    /// <summary>A blank line, unless a block has just been opened.</summary>
    public void Space()
    {
        if (!_afterBlock)
        {
            _text.Append('\n');
        }

        _afterBlock = true;
    }

    /// <summary>A line.</summary>
    public void Line(string line)
    {
        _text.Append(' ', line.Length == 0 ? 0 : _indent * 4).Append(line).Append('\n');
        _afterBlock = false;
    }

    /// <summary>A line, one deeper.</summary>
    public void Continue(string line)
    {
        _indent++;
        Line(line);
        _indent--;
    }

    /// <summary>An opening brace; what follows is one deeper.</summary>
    public void Open()
    {
        Line("{");
        _indent++;
        _afterBlock = true;
    }

    /// <summary>A closing brace.</summary>
    public void Close(string after = "")
    {
        _indent--;
        Line("}" + after);
    }

    /// <summary>Types, a blank line before each.</summary>
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

    /// <summary>The file.</summary>
    public SourceFile ToFile(string hintName)
    {
        string text = _text.ToString();
        IEnumerable<string> used = Global.Aliases.Where(alias => text.IndexOf(alias.Alias, StringComparison.Ordinal) >= 0)
            .Select(alias => $"using {alias.Alias.TrimEnd(':')} = {alias.Namespace};\n");
        return new(hintName, text.Insert(_aliases, string.Concat(used)));
    }
}
