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
        Rehearsal.Start();
        IncrementalValueProvider<GeneratorOptions> options = context.AnalyzerConfigOptionsProvider
            .Select((provider, _) => GeneratorOptions.From(provider.GlobalOptions)).WithTrackingName(Steps.Options);
        IncrementalValueProvider<Values<DocumentText>> documents = Texts(context, DocumentText.IsDocument).WithTrackingName(Steps.Documents);
        IncrementalValueProvider<Values<CustomMember>> custom = context.AdditionalTextsProvider
            .Where(HandWrittenFile.IsCustom)
            .Select((file, cancellationToken) => CustomMember.Of(file.Path, file.GetText(cancellationToken), cancellationToken))
            .Collect().Select((files, _) => files.SelectMany(members => members)
                .OrderBy(member => member.Path, StringComparer.Ordinal).ThenBy(member => member.Line).ToValues())
            .WithTrackingName(Steps.Custom);
        IncrementalValueProvider<Values<HandWrittenFile>> written = context.AdditionalTextsProvider
            .Where(HandWrittenFile.IsHandWritten).Select(HandWrittenFile.Of).WithTrackingName(Steps.HandWritten)
            .Collect().Select((files, _) => files.ToValues());

        // Documents rarely use a name of hand-written code. Only then is the client rebuilt, and again when those names change.
        IncrementalValueProvider<ClientInput> input = documents.Combine(options).Select((from, _) => new ClientInput(from.Left, from.Right, Values<CustomMember>.None))
            .Combine(custom).Select((from, _) => from.Left with { Custom = from.Right });
        IncrementalValueProvider<ClientDraft> draft = input.Select((from, _) => new ClientDraft(from, Execute(from, reserved: default))).WithTrackingName(Steps.Draft);
        IncrementalValueProvider<Values<string>> reserved = draft.Combine(written)
            .Select((from, cancellationToken) => HandWrittenFile.NamesIfWanted(from.Right, from.Left.Client.Model?.TypeNames ?? [], cancellationToken)).WithTrackingName(Steps.Reserved);
        IncrementalValueProvider<GeneratedClient> client = draft.Combine(reserved)
            .Select((from, _) => from.Right.IsEmpty ? from.Left.Client : Execute(from.Left.Input, from.Right.Items)).WithTrackingName(Steps.Client);

        context.RegisterSourceOutput(
            client.Select((made, _) => made.Diagnostics.ToValues()), (production, diagnostics) => Report(production, diagnostics.Items));
        Write(context, client, Steps.Models, ModelFile.Of, ModelFileWriter.Write);
        Write(context, client, Steps.Builders, BuilderFile.Of, BuilderFileWriter.Write);
        WriteWebhooks(context, client, written);
        context.RegisterSourceOutput(
            client.Select((made, _) => (made.Model?.Roots ?? default).ToValues()).Combine(options).WithTrackingName(Steps.Root),
            (production, input) => Add(production, ClientWriter.Write(input.Left.Items, input.Right.RootNamespace)));
    }

    private static IncrementalValueProvider<Values<DocumentText>> Texts(IncrementalGeneratorInitializationContext context, Func<AdditionalText, bool> isWanted) =>
        context.AdditionalTextsProvider.Where(isWanted)
            .Select((file, cancellationToken) => new DocumentText(file.Path, file.GetText(cancellationToken)))
            .Collect().Select((texts, _) => texts.OrderBy(text => text.Path, StringComparer.Ordinal).ToValues());

    private static void Write<T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<GeneratedClient> client,
        string step,
        Func<ClientModel, string, EquatableArray<T>> files,
        Func<T, SourceFile> write)
        where T : class, IClientFile, IEquatable<T> =>
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
