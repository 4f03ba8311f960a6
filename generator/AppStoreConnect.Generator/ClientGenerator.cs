using AppStoreConnect.Generator.Writers;
using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;
using Microsoft.CodeAnalysis;

namespace AppStoreConnect.Generator;

/// <summary>
/// The pipeline: document text → model of the client → one output per model and builder. It never looks at the compilation,
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
        IncrementalValueProvider<GeneratedClient> client = documents.Combine(options)
            .Select((input, _) => Execute(input.Left, input.Right)).WithTrackingName(Steps.Client);

        context.RegisterSourceOutput(
            client.Select((made, _) => made.Diagnostics), (production, diagnostics) => Report(production, diagnostics));
        Write(context, client, Steps.Resources, made => made.Resources, model => model.ClassName, ResourceWriter.Write);
        Write(context, client, Steps.Requests, made => made.Requests, model => model.ClassName, RequestWriter.Write);
        Write(context, client, Steps.Objects, made => made.Objects, model => model.ClassName, ObjectWriter.Write);
        Write(context, client, Steps.Enums, made => made.Enums, model => model.ClassName, EnumWriter.Write);
        Write(context, client, Steps.Builders, Files, file => file.Builder.Namespace + "." + file.Builder.ClassName, BuilderWriter.Write);
        context.RegisterSourceOutput(
            client.Select((made, _) => made.Model?.Roots ?? default).Combine(options).WithTrackingName(Steps.Root),
            (production, input) => Add(production, ClientWriter.Write(input.Left, input.Right.RootNamespace)));
    }

    private static void Write<T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<GeneratedClient> client,
        string step,
        Func<ClientModel, EquatableArray<T>> models,
        Func<T, string> name,
        Func<T, string, SourceFile> write)
        where T : IEquatable<T>
    {
        IncrementalValuesProvider<EquatableArray<Named<T>>> spread = client.Spread(
            made => made.Model is null
                ? default
                : models(made.Model).Select(model => new Named<T>(model, made.RootNamespace)).ToEquatableArray(),
            named => name(named.Model),
            step);
        context.RegisterSourceOutput(spread, (production, bucket) =>
        {
            foreach (Named<T> named in bucket)
            {
                Add(production, write(named.Model, named.RootNamespace));
            }
        });
    }

    private static void Add(SourceProductionContext production, SourceFile file) => production.AddSource(file.HintName, file.Text);
}
