using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing;

/// <summary>Finds the description that this repository is built from, wherever tests and samples run.</summary>
internal static class DescriptionFinder
{
    private static readonly string[] s_places = [Path.Combine("spec", "openapi.oas.json"), Path.Combine("spec", "surface.txt")];

    /// <summary>Returns the file, or null if there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ASC_SPEC") is { Length: > 0 } named)
        {
            return named;
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (s_places.Select(place => Path.Combine(folder.FullName, place)).FirstOrDefault(File.Exists) is { } found)
            {
                return found;
            }

            if (Newest(Path.Combine(folder.FullName, "..", "shared", "spec")) is { } shared)
            {
                return shared;
            }
        }

        return Newest(Environment.GetEnvironmentVariable("ASC_SPEC_DIR"));
    }

    public static ApiDescription Read(string file)
    {
        if (Path.GetExtension(file) == ".txt")
        {
            using StreamReader surface = File.OpenText(file);
            return SurfaceReader.Read(surface).Description;
        }

        ApiReadResult result = OpenApiDocumentReader.Read(File.ReadAllBytes(file));
        return result.Description ?? throw new InvalidDataException($"{file} is not an OpenAPI document: {string.Join("; ", result.Problems)}");
    }

    private static string? Newest(string? folder) => Directory.Exists(folder)
        ? Directory.GetFiles(folder, "openapi-*.json").MaxBy(file => Version.TryParse(Path.GetFileNameWithoutExtension(file)[8..], out Version? version) ? version : null)
        : null;
}
