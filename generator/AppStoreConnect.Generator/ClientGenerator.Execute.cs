using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;
using Microsoft.CodeAnalysis;

namespace AppStoreConnect.Generator;

public sealed partial class ClientGenerator
{
    private static GeneratedClient Execute(ClientInput input, EquatableArray<string> reserved)
    {
        EquatableArray<DocumentText> documents = input.Documents.Items;
        GeneratorOptions options = input.Options with { Paths = input.Options.Paths with { Reserved = reserved } };
        if (documents.Count != 1)
        {
            DiagnosticInfo problem = documents.IsEmpty
                ? new DiagnosticInfo(Diagnostics.NoDocument, "", 0, 0, "")
                : new DiagnosticInfo(Diagnostics.SeveralDocuments, documents[1].Path, 1, 1, documents[0].Path, documents[1].Path);
            return new(null, options.RootNamespace, [problem]);
        }

        string path = documents[0].Path;
        ReadOnlyMemory<byte> utf8 = documents[0].ToUtf8();
        ApiReadResult read = OpenApiDocumentReader.ReadDirectly(utf8);
        (ClientModel? model, string? failure) = Build(read.Description, options);
        var custom = new CustomMembers(input.Custom.Items);
        model = model is null ? null : custom.Apply(model);
        (DiagnosticDescriptor Descriptor, string Pointer, string Message)[] problems =
        [
            .. read.Problems.Select(problem => (Diagnostics.Of(problem.Severity), problem.Pointer, problem.Message)),
            .. Summarized(model?.Problems ?? default, options.ListsAll).Select(problem => (Diagnostics.Of(problem.Kind), problem.Pointer, problem.Message)),
        ];
        if (failure is not null)
        {
            problems = [.. problems, (Diagnostics.Unreadable, "", failure)];
        }

        IReadOnlyDictionary<string, (int Line, int Column)> places = JsonPlaces.Locate(utf8, problems.Select(problem => problem.Pointer));
        IEnumerable<DiagnosticInfo> rejected = options.Rejected is { } text ? [new(Diagnostics.NoNamespace, "", 0, 0, text)] : [];
        return new(
            model is null ? null : model with { Problems = default },
            options.RootNamespace,
            rejected.Concat(problems.Select(problem => Located(problem.Descriptor, problem.Pointer, problem.Message))).Concat(custom.LeftOut).ToEquatableArray());

        DiagnosticInfo Located(DiagnosticDescriptor descriptor, string pointer, string message)
        {
            // Text that is not JSON has no pointers.
            (int line, int column) = (read.Description is null && pointer.Length == 0 ? JsonPlaces.Damage(utf8) : null) ?? places[pointer];
            return new(descriptor, path, line, column, pointer.Length == 0 ? message : $"{pointer}: {message}");
        }
    }

    // A document can contain anything. That must lead to an error at the document, never to a crash of the compiler.
    private static (ClientModel? Model, string? Failure) Build(ApiDescription? description, GeneratorOptions options)
    {
        try
        {
            return (description is null ? null : ClientModelBuilder.Build(description, options.Paths), null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (null, $"No client can be generated from this document ({e.GetType().Name}: {e.Message}). Please report this error together with the document.");
        }
    }

    // Documents with unusual names cause hundreds of collisions. One line for each kind summarizes them.
    private static IEnumerable<ModelProblem> Summarized(EquatableArray<ModelProblem> problems, bool listsAll)
    {
        if (listsAll)
        {
            return problems;
        }

        IEnumerable<ModelProblem> collisions = problems.Where(problem => problem.Kind == ModelProblemKind.NameCollision)
            .GroupBy(KindOf).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Count() == 1 ? group.First() : new ModelProblem(
                ModelProblemKind.NameCollision,
                group.First().Pointer,
                $"{group.Count()} names of {group.Key} were taken or too long and have a suffix. The first: {group.First().Message} To list all of them, set AppStoreConnectListAll to true."));
        return problems.Where(problem => problem.Kind != ModelProblemKind.NameCollision).Concat(collisions);
    }

    private static string KindOf(ModelProblem problem) => problem.Pointer switch
    {
        var pointer when pointer.StartsWith("/paths/", StringComparison.Ordinal) => pointer.EndsWith("/parameters", StringComparison.Ordinal) ? "parameters" : "paths",
        var pointer when pointer.Split('/').Length <= 4 => "schemas",
        _ => "members",
    };

    private static void Report(SourceProductionContext production, EquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (DiagnosticInfo diagnostic in diagnostics)
        {
            production.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }
}
