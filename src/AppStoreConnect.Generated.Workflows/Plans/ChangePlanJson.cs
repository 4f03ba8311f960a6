using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AppStoreConnect.Workflows.Plans;

/// <summary>Writes plans as JSON.</summary>
internal static class ChangePlanJson
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the plan as JSON. See <see cref="ChangePlan.ToJson"/>.</summary>
    public static string Write(ChangePlan plan)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("title", plan.Title);
            json.WriteBoolean("isEmpty", plan.IsEmpty);
            json.WriteBoolean("isApplied", plan.IsApplied);
            json.WriteStartArray("changes");
            foreach (Change change in plan.Changes)
            {
                Write(json, change);
            }

            json.WriteEndArray();
            json.WriteStartArray("notes");
            foreach (string note in plan.Notes)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("kind", change.Kind switch { ChangeKind.Create => "create", ChangeKind.Update => "update", _ => "delete" });
        json.WriteString("resource", change.Resource);
        json.WriteString("name", change.Name);
        json.WriteString("field", change.Field);
        json.WriteString("before", change.Before);
        json.WriteString("after", change.After);
        json.WriteString("outcome", change.Outcome switch
        {
            ChangeOutcome.Applied => "applied",
            ChangeOutcome.Failed => "failed",
            ChangeOutcome.Skipped => "skipped",
            _ => "pending",
        });
        json.WriteString("error", change.Error?.Message);
        json.WriteEndObject();
    }
}
