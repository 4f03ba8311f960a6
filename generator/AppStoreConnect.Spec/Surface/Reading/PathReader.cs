using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Reading;

/// <summary>Reads the lines of paths and operations.</summary>
internal sealed class PathReader(SchemaParser schemas, EnumReader enums)
{
    private readonly Dictionary<string, PathDraft> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, ApiResponse>> _usual = new(StringComparer.Ordinal);
    private readonly ParameterReader _parameters = new(schemas);
    private readonly ContentReader _content = new(schemas);

    /// <summary>Reads a line after <c>* </c>.</summary>
    public void ReadPath(ref LineCursor line)
    {
        PathDraft path = Path(ref line);
        if (line.IsAtEnd)
        {
            path.IsBare = true;
            return;
        }

        line.Expect(" ");
        path.IsListed = true;
        if (!line.Take('-'))
        {
            path.Parameters.Add(_parameters.Read(ref line));
        }

        line.ExpectEnd();
    }

    /// <summary>Reads a line after the method and a space.</summary>
    public void ReadOperation(string method, ref LineCursor line)
    {
        if (line.Take('*'))
        {
            SortedDictionary<string, ApiResponse> errors = _content.ReadResponses(ref line, out bool only);
            line.ExpectEnd();
            if (only || errors.Count == 0 || _usual.ContainsKey(method))
            {
                throw line.Fail("the usual errors of a method, once");
            }

            _usual.Add(method, errors);
            return;
        }

        OperationDraft operation = Path(ref line).Operation(method, line.Number);
        line.Expect(" ");
        if (line.Take(": "))
        {
            ReadOperation(operation, ref line);
        }
        else
        {
            operation.Parameters.Add(_parameters.Read(ref line));
        }
    }

    public EquatableArray<ApiPath> Build() =>
        _paths
            .OrderBy(path => path.Key, StringComparer.Ordinal)
            .Select(path => path.Value.Build(_usual, enums))
            .ToEquatableArray();

    private PathDraft Path(ref LineCursor line)
    {
        string path = line.Word(TokenKind.Path, "a path");
        if (!path.StartsWith("/", StringComparison.Ordinal))
        {
            throw line.Fail("a path that begins with a slash before this");
        }

        if (!_paths.TryGetValue(path, out PathDraft? draft))
        {
            _paths.Add(path, draft = new(path, line.Number));
        }

        return draft;
    }

    private void ReadOperation(OperationDraft operation, ref LineCursor line)
    {
        if (operation.Id is not null)
        {
            throw line.Fail("the operation only once");
        }

        operation.Id = line.Word(TokenKind.Id, "an operation id");
        if (line.Take(" #"))
        {
            operation.Tags = ReadTags(ref line);
        }

        operation.Deprecated = line.Take(" deprecated");
        operation.Body = _content.ReadBody(ref line);
        operation.Responses = _content.ReadResponses(ref line, out bool only);
        operation.HasOnlyThese = only;
        line.ExpectEnd();
    }

    private static List<string> ReadTags(ref LineCursor line)
    {
        var tags = new List<string>();
        if (line.IsAtEnd || line.Next == ' ')
        {
            return tags;
        }

        do
        {
            tags.Add(line.Word(TokenKind.Name, "a tag"));
        }
        while (line.Take(" #"));
        return tags;
    }
}
