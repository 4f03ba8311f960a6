using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes the query parameters of an operation.</summary>
internal static class QueryWriter
{
    public static void Write(SourceWriter writer, QueryModel query)
    {
        writer.Line($"/// <summary>Query parameters of <c>{Literal.Comment(query.Operation)}</c>.</summary>");
        Header.Attributes(writer, deprecated: false);
        bool isPaged = query.Parameters.Any(IsLimit);
        writer.Line($"public sealed partial class {query.ClassName} : {(isPaged ? "PagedQueryParameters" : "QueryParameters")}");
        writer.Open();
        foreach (QueryParameter parameter in query.Parameters.Where(parameter => !IsLimit(parameter)))
        {
            Write(writer, parameter);
        }

        writer.Close();
    }

    // Nearly all lists have the same one, which the hand-written base class has.
    private static bool IsLimit(QueryParameter parameter) => parameter is
    {
        WireName: "limit", Name: "Limit", Type: { Kind: ValueKind.Int32, IsList: false }, Maximum: "200", Meaning: "The number of results per page.", Required: false, Deprecated: false,
    };

    private static void Write(SourceWriter writer, QueryParameter parameter)
    {
        string required = parameter.Required ? " Required." : "";
        string maximum = parameter.Maximum is { } most ? $" Maximum: {Literal.Comment(most)}." : "";
        string allowed = parameter.AllowedHere.IsEmpty
            ? ""
            : $" Supported here: {string.Join(", ", parameter.AllowedHere.Select(value => $"<c>{Literal.Comment(value)}</c>"))}.";
        string name = Literal.Text(Uri.EscapeDataString(parameter.WireName));
        (string type, string get, string set) = Access(parameter.Type);
        writer.Space();
        writer.Line($"/// <summary>{Literal.Comment(parameter.Meaning)}{required}{maximum}{allowed}</summary>");
        Header.Obsolete(writer, parameter.Deprecated, parameter.Successor);
        writer.Line($"public {type}? {parameter.Name} {{ get => {get}({name}); set => {set}({name}, value); }}");
    }

    private static (string Type, string Get, string Set) Access(ModelType type)
    {
        string value = Types.Name(type with { IsList = false });
        return (type.IsList, type.Kind) switch
        {
            (true, ValueKind.Enum or ValueKind.String) => (value + "[]", $"Get<{value}>", "Set"),
            (true, _) => (value + "[]", $"GetNumbers<{value}>", "SetNumbers"),
            (false, ValueKind.Enum) => (value, $"GetEnum<{value}>", "SetEnum"),
            (false, ValueKind.String) => ("string", "GetText", "SetText"),
            (false, ValueKind.Boolean) => (value, "GetFlag", "SetFlag"),
            (false, _) => (value, $"GetNumber<{value}>", "SetNumber"),
        };
    }
}
