using AppStoreConnect.Generator.Writers;
using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator;

/// <summary>
/// Generates a small client on another thread and discards it. A compiler runs the generator once, and the runtime takes a third of that run to compile
/// the generator's own methods. Because of the rehearsal, it compiles them while the first thread still reads the document.
/// </summary>
internal static class Rehearsal
{
    private static int s_started;

    /// <summary>Starts the rehearsal, once in a process.</summary>
    public static void Start()
    {
        if (Interlocked.Exchange(ref s_started, 1) == 0)
        {
            _ = Task.Run(Run);
        }
    }

    /// <summary>Returns what is generated from <c>rehearsal.json</c>, which has a part of every kind that a large document has many of.</summary>
    public static IReadOnlyList<SourceFile> Run()
    {
        using var document = new MemoryStream();
        using (Stream resource = typeof(Rehearsal).Assembly.GetManifestResourceStream("rehearsal.json")!)
        {
            resource.CopyTo(document);
        }

        ApiReadResult read = OpenApiDocumentReader.ReadDirectly(new(document.GetBuffer(), 0, (int)document.Length));
        ClientModel model = ClientModelBuilder.Build(read.Description!, ModelOptions.Everything);
        return
        [
            .. ModelFile.Of(model, GeneratorOptions.RuntimeNamespace).Select(ModelFileWriter.Write),
            .. BuilderFile.Of(model, GeneratorOptions.RuntimeNamespace).Select(BuilderFileWriter.Write),
        ];
    }
}
