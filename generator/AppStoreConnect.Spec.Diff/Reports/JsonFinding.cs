using System.Text.Json;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Writes a finding to the report for tools.</summary>
internal static class JsonFinding
{
    internal static void Write(Utf8JsonWriter json, SpecFinding finding)
    {
        SpecChange change = finding.Change;
        SpecLocation place = change.Location;
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("level", JsonReport.Camel(finding.Level));
        json.WriteString("message", finding.Message.ToString());
        json.WriteString("where", finding.Where);
        JsonLines.Optional(json, "method", place.Method);
        JsonLines.Optional(json, "path", place.Path);
        JsonLines.Optional(json, "parameter", place.Parameter);
        JsonLines.Optional(json, "status", place.Status);
        JsonLines.Optional(json, "schema", place.Component);
        JsonLines.Optional(json, "property", place.PropertyPath.Length == 0 ? null : place.PropertyPath);
        JsonLines.Optional(json, "value", IsValue(place.Kind) ? change.Name() : null);
        JsonLines.Optional(json, "operationId", place.Kind == SpecNodeKind.Operation ? (change.New ?? change.Old)?[SpecAttributes.OperationId] : null);
        if (place.Kind is SpecNodeKind.Property or SpecNodeKind.Parameter && (change.Old is null || change.New is null))
        {
            json.WriteString("type", SchemaText.Describe((change.New ?? change.Old)!));
            Flag(json, "required", change.NodeHas(SpecAttributes.Required));
        }

        JsonLines.Optional(json, "attribute", change.Attribute);
        JsonLines.Optional(json, "old", change.OldValue);
        JsonLines.Optional(json, "new", change.NewValue);
        JsonLines.Optional(json, "resource", finding.Resource);
        JsonLines.Optional(json, "member", finding.Member);
        json.WriteString("direction", JsonReport.Camel(finding.Direction));
        json.WriteString("wire", JsonReport.Camel(finding.Rule.Wire));
        json.WriteString("source", JsonReport.Camel(finding.Source));
        Flag(json, "takesBack", finding.TakesBack);
        Flag(json, "accepted", finding.Accepted);
    }

    private static bool IsValue(SpecNodeKind kind) => kind switch
    {
        SpecNodeKind.EnumValue or SpecNodeKind.OneOf or SpecNodeKind.AnyOf or SpecNodeKind.AllOf or SpecNodeKind.Mapping or SpecNodeKind.RequiredName => true,
        _ => false,
    };

    private static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }
}
