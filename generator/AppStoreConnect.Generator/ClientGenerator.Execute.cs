using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;
using Microsoft.CodeAnalysis;

namespace AppStoreConnect.Generator;

public sealed partial class ClientGenerator
{
    private static GeneratedClient Execute(EquatableArray<DocumentText> documents, GeneratorOptions options)
    {
        if (documents.Count != 1)
        {
            DiagnosticInfo problem = documents.IsEmpty
                ? new DiagnosticInfo(Diagnostics.NoDocument, "", 0, 0, "")
                : new DiagnosticInfo(Diagnostics.SeveralDocuments, documents[1].Path, 1, 1, documents[0].Path, documents[1].Path);
            return new(null, options.RootNamespace, [problem]);
        }

        string path = documents[0].Path;
        byte[] utf8 = documents[0].ToUtf8();
        ApiReadResult read = OpenApiDocumentReader.Read(utf8);
        ClientModel? model = read.Description is { } description ? ClientModelBuilder.Build(description, options.Paths) : null;
        IEnumerable<DiagnosticInfo> problems =
            read.Problems.Select(problem => Locate(Diagnostics.Of(problem.Severity), problem.Pointer, problem.Message))
                .Concat((model?.Problems ?? default).Select(problem => Locate(Diagnostics.Of(problem.Kind), problem.Pointer, problem.Message)));
        IEnumerable<DiagnosticInfo> rejected = options.Rejected is { } text ? [new(Diagnostics.NoNamespace, "", 0, 0, text)] : [];
        return new(model is null ? null : model with { Problems = default }, options.RootNamespace, rejected.Concat(problems).ToEquatableArray());

        DiagnosticInfo Locate(DiagnosticDescriptor descriptor, string pointer, string message)
        {
            // What is not JSON has no pointers.
            (int line, int column) = (read.Description is null && pointer.Length == 0 ? JsonPlaces.Damage(utf8) : null) ?? JsonPlaces.Locate(utf8, pointer);
            return new(descriptor, path, line, column, pointer.Length == 0 ? message : $"{pointer}: {message}");
        }
    }

    private static void Report(SourceProductionContext production, EquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (DiagnosticInfo diagnostic in diagnostics)
        {
            production.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }
}
