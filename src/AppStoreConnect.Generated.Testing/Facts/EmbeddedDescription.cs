using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing.Facts;

/// <summary>The description in this package: the facts of the API with their corrections. It is read once and never changes.</summary>
internal static class EmbeddedDescription
{
    private static readonly Lazy<ApiDescription> s_value = new(Read);

    public static ApiDescription Value => s_value.Value;

    private static ApiDescription Read()
    {
        using Stream facts = typeof(EmbeddedDescription).Assembly.GetManifestResourceStream("facts.txt")
            ?? throw new InvalidOperationException("The package was built without the facts of the API.");
        using var reader = new StreamReader(facts);
        return SurfaceReader.Read(reader).Description;
    }
}
