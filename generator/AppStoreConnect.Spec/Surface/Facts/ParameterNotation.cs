using System.Text;
using AppStoreConnect.Spec.Notation;

namespace AppStoreConnect.Spec.Facts;

/// <summary>
/// Writes parameters: <c>filter[bundleId] [string]</c>. A parameter without a schema is a list of the values that are enumerated
/// under its name.
/// </summary>
internal sealed class ParameterNotation(EnumSets enums)
{
    public string Text(ApiParameter parameter)
    {
        var text = new StringBuilder();
        if (parameter.In != "query")
        {
            text.Append(parameter.In).Append(':');
        }

        // A dash has a meaning on its own and before the value of an enumeration.
        text.AppendName(parameter.Name);
        AppendSchema(text, parameter);
        if (parameter.Required != ParameterDefaults.Required(parameter.In))
        {
            text.Append(parameter.Required ? " required" : " optional");
        }

        if (parameter.Deprecated)
        {
            text.Append(" deprecated");
        }

        if (parameter.Style != ParameterDefaults.Style(parameter.In))
        {
            text.Append(" style=").AppendName(parameter.Style);
        }

        if (parameter.Explode != ParameterDefaults.Explode(parameter.In, parameter.Schema.Type == ApiSchemaType.Array))
        {
            text.Append(" explode=").Append(parameter.Explode switch { true => "true", false => "false", null => "-" });
        }

        return text.ToString();
    }

    private void AppendSchema(StringBuilder text, ApiParameter parameter)
    {
        if (EnumSets.ValuesOf(parameter.Schema) is { } values && enums[parameter.Name] is { } set && Difference(values, set) is { } difference)
        {
            text.Append(parameter.Schema.Type == ApiSchemaType.Array ? difference : $" enum{difference}");
        }
        else
        {
            text.Append(' ').AppendSchema(parameter.Schema);
        }
    }

    /// <summary>Returns the values added to and removed from the set, or null if listing all values is shorter.</summary>
    private static string? Difference(EquatableArray<string> values, EquatableArray<string> set)
    {
        if (values == set)
        {
            return "";
        }

        string[] more = [.. values.Except(set, StringComparer.Ordinal)];
        string[] less = [.. set.Except(values, StringComparer.Ordinal)];
        if (more.Length + less.Length >= values.Count)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (string value in more)
        {
            text.Append(" +").AppendToken(value, TokenKind.Value);
        }

        foreach (string value in less)
        {
            text.Append(" -").AppendToken(value, TokenKind.Value);
        }

        return text.ToString();
    }
}

/// <summary>Names that may be a dash or empty.</summary>
internal static class ParameterNames
{
    public static StringBuilder AppendName(this StringBuilder text, string? name) =>
        name is null ? text.Append('-') : name.StartsWith("-", StringComparison.Ordinal) ? text.AppendQuoted(name) : text.AppendToken(name, TokenKind.Parameter);
}
