using System.Text.Json;
using AppStoreConnect.Generator.Writers;
using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;
using Microsoft.CodeAnalysis;

namespace AppStoreConnect.Generator;

/// <content>Generates webhook notifications from their own file, because the OpenAPI document does not describe them.</content>
public sealed partial class ClientGenerator
{
    private const string WebhookFile = "webhooks.json";

    private static void WriteWebhooks(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<GeneratedClient> client, IncrementalValueProvider<Values<HandWrittenFile>> written)
    {
        IncrementalValueProvider<GeneratedWebhooks> webhooks = client
            .Combine(Texts(context, file => Path.GetFileName(file.Path).Equals(WebhookFile, StringComparison.OrdinalIgnoreCase)))
            .Select((from, _) => new WebhookInput(from.Left, from.Right.Items))
            .Combine(written)
            .Select((from, _) => MakeWebhooks(from.Left.Client, from.Left.Files, from.Right.SelectMany(file => file.Words))).WithTrackingName(Steps.Webhooks);
        context.RegisterSourceOutput(webhooks, (production, made) =>
        {
            Report(production, made.Diagnostics);
            if (!made.Webhooks.IsEmpty)
            {
                Add(production, WebhookWriter.Write(made.Webhooks, made.RootNamespace));
            }
        });
    }

    private static GeneratedWebhooks MakeWebhooks(GeneratedClient client, EquatableArray<DocumentText> files, IEnumerable<string> reserved)
    {
        if (client.Model is not { } model || files.IsEmpty)
        {
            return new(default, client.RootNamespace, default);
        }

        try
        {
            return new(new WebhookFactory(model, reserved).Make(files[0].ToUtf8()), client.RootNamespace, default);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return new(default, client.RootNamespace, [new DiagnosticInfo(Diagnostics.Unreadable, files[0].Path, 1, 1, "The webhook notifications cannot be read. " + e.Message)]);
        }
    }

    private sealed record WebhookInput(GeneratedClient Client, EquatableArray<DocumentText> Files);

    private sealed record GeneratedWebhooks(EquatableArray<WebhookModel> Webhooks, string RootNamespace, EquatableArray<DiagnosticInfo> Diagnostics);
}
