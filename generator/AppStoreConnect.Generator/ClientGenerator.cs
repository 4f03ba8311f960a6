using AppStoreConnect.Generator.Writers;
using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;
using Microsoft.CodeAnalysis;

namespace AppStoreConnect.Generator;

/// <summary>
/// The pipeline: document text → model of the client → one output per family of models and builders. It does not use the compilation,
/// so editing C# code does not run any of it again.
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
        IncrementalValueProvider<EquatableArray<string>> written = context.AdditionalTextsProvider
            .Where(HandWrittenNames.IsHandWritten)
            .Select((file, cancellationToken) => HandWrittenNames.Of(file.GetText(cancellationToken), cancellationToken))
            .Collect().Select((files, _) => HandWrittenNames.Union(files.SelectMany(names => names))).WithTrackingName(Steps.HandWritten);

        // Documents rarely use a name of hand-written code. Only then is the client rebuilt, and again when those names change.
        IncrementalValueProvider<((EquatableArray<DocumentText> Documents, GeneratorOptions Options) Of, EquatableArray<CustomMember> Custom)> input =
            documents.Combine(options).Combine(custom);
        IncrementalValueProvider<GeneratedClient> draft = input.Select((from, _) => Execute(from.Of.Documents, from.Of.Options, from.Custom)).WithTrackingName(Steps.Draft);
        IncrementalValueProvider<EquatableArray<string>> reserved = draft.Combine(written)
            .Select((from, _) => from.Left.Model?.TypeNames.Intersect(from.Right, StringComparer.OrdinalIgnoreCase).Any() == true ? from.Right : default).WithTrackingName(Steps.Reserved);
        IncrementalValueProvider<GeneratedClient> client = draft.Combine(input).Combine(reserved)
            .Select((from, _) => from.Right.IsEmpty ? from.Left.Left : Execute(from.Left.Right.Of.Documents, Reserve(from.Left.Right.Of.Options, from.Right), from.Left.Right.Custom))
            .WithTrackingName(Steps.Client);

        context.RegisterSourceOutput(
            client.Select((made, _) => made.Diagnostics), (production, diagnostics) => Report(production, diagnostics));
        Write(context, client, Steps.Models, ModelFile.Of, ModelFileWriter.Write);
        Write(context, client, Steps.Builders, BuilderFile.Of, BuilderFileWriter.Write);
        WriteWebhooks(context, client, written);
        context.RegisterSourceOutput(
            client.Select((made, _) => made.Model?.Roots ?? default).Combine(options).WithTrackingName(Steps.Root),
            (production, input) => Add(production, ClientWriter.Write(input.Left, input.Right.RootNamespace)));
    }

    private static GeneratorOptions Reserve(GeneratorOptions options, EquatableArray<string> names) => options with { Paths = options.Paths with { Reserved = names } };

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
