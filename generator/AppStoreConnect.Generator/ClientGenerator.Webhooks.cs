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

    private static void WriteWebhooks(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<GeneratedClient> client, IncrementalValueProvider<EquatableArray<string>> written)
    {
        IncrementalValueProvider<EquatableArray<DocumentText>> files = context.AdditionalTextsProvider
            .Where(file => Path.GetFileName(file.Path).Equals(WebhookFile, StringComparison.OrdinalIgnoreCase))
            .Select((file, cancellationToken) => new DocumentText(file.Path, file.GetText(cancellationToken)))
            .Collect().Select((texts, _) => texts.OrderBy(text => text.Path, StringComparer.Ordinal).ToEquatableArray());
        IncrementalValueProvider<GeneratedWebhooks> webhooks = client.Combine(files).Combine(written)
            .Select((input, _) => MakeWebhooks(input.Left.Left, input.Left.Right, input.Right)).WithTrackingName(Steps.Webhooks);
        context.RegisterSourceOutput(webhooks, (production, made) =>
        {
            Report(production, made.Diagnostics);
            if (!made.Webhooks.IsEmpty)
            {
                Add(production, WebhookWriter.Write(made.Webhooks, made.RootNamespace));
            }
        });
    }

    private static GeneratedWebhooks MakeWebhooks(GeneratedClient client, EquatableArray<DocumentText> files, EquatableArray<string> reserved)
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

    private sealed record GeneratedWebhooks(EquatableArray<WebhookModel> Webhooks, string RootNamespace, EquatableArray<DiagnosticInfo> Diagnostics);
}
