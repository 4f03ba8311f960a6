using AppStoreConnect.Generator.Writers;
using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;
using Microsoft.CodeAnalysis;

namespace AppStoreConnect.Generator;

/// <summary>
/// The pipeline: document text → model of the client → one output per family of models and of builders. It never looks at the compilation,
/// so typing in C# runs nothing of it.
/// </summary>
[Generator]
public sealed partial class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<GeneratorOptions> options = context.AnalyzerConfigOptionsProvider
            .Select((provider, _) => GeneratorOptions.From(provider.GlobalOptions)).WithTrackingName(Steps.Options);
        IncrementalValueProvider<EquatableArray<DocumentText>> documents = context.AdditionalTextsProvider
            .Where(DocumentText.IsDocument)
            .Select((file, cancellationToken) => new DocumentText(file.Path, file.GetText(cancellationToken)))
            .Collect().Select((texts, _) => texts.OrderBy(text => text.Path, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(Steps.Documents);
        IncrementalValueProvider<EquatableArray<CustomMember>> custom = context.AdditionalTextsProvider
            .Where(CustomMember.IsCustom)
            .Select((file, cancellationToken) => CustomMember.Of(file.Path, file.GetText(cancellationToken), cancellationToken))
            .Collect().Select((files, _) => files.SelectMany(members => members)
                .OrderBy(member => member.Path, StringComparer.Ordinal).ThenBy(member => member.Line).ToEquatableArray())
            .WithTrackingName(Steps.Custom);
        IncrementalValueProvider<GeneratedClient> client = documents.Combine(options).Combine(custom)
            .Select((input, _) => Execute(input.Left.Left, input.Left.Right, input.Right)).WithTrackingName(Steps.Client);

        context.RegisterSourceOutput(
            client.Select((made, _) => made.Diagnostics), (production, diagnostics) => Report(production, diagnostics));
        Write(context, client, Steps.Models, ModelFile.Of, ModelFileWriter.Write);
        Write(context, client, Steps.Builders, BuilderFile.Of, BuilderFileWriter.Write);
        WriteWebhooks(context, client);
        context.RegisterSourceOutput(
            client.Select((made, _) => made.Model?.Roots ?? default).Combine(options).WithTrackingName(Steps.Root),
            (production, input) => Add(production, ClientWriter.Write(input.Left, input.Right.RootNamespace)));
    }

    private static void Write<T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<GeneratedClient> client,
        string step,
        Func<ClientModel, string, EquatableArray<T>> files,
        Func<T, SourceFile> write)
        where T : IClientFile, IEquatable<T> =>
        context.RegisterSourceOutput(
            client.Spread(made => made.Model is null ? default : files(made.Model, made.RootNamespace), step),
            (production, bucket) =>
            {
                foreach (T file in bucket)
                {
                    Add(production, write(file));
                }
            });

    private static void Add(SourceProductionContext production, SourceFile file) => production.AddSource(file.HintName, file.Text);
}
