using System.Text.Json;
using AppStoreConnect.Spec;
using AppStoreConnect.Testing.Documents;
using AppStoreConnect.Testing.Routing;
using AppStoreConnect.Testing.Validation;

namespace AppStoreConnect.Testing;

/// <content>Uses of the description outside a request.</content>
public sealed partial class FakeAppStoreConnect
{
    /// <summary>
    /// Reads the description of the repository: the file that <c>ASC_SPEC</c> names, or otherwise the nearest <c>spec/openapi.oas.json</c>
    /// or <c>spec/surface.txt</c> above the program. This takes a second or two, so read it once.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no description.</exception>
    /// <exception cref="InvalidDataException">The file is not an OpenAPI document.</exception>
    /// <exception cref="SurfaceFormatException">The file has the name of a surface but is not a valid one.</exception>
    internal static ApiDescription LoadDescription() => DescriptionFinder.Find() is { } file
        ? DescriptionFinder.Read(file)
        : throw new FileNotFoundException("There is no spec/openapi.oas.json or spec/surface.txt above the program, and ASC_SPEC is not set.");

    /// <summary>Like <see cref="LoadDescription"/>, but returns null if there is none.</summary>
    internal static ApiDescription? TryLoadDescription() => DescriptionFinder.Find() is { } file ? DescriptionFinder.Read(file) : null;

    /// <summary>Generates a request that the service accepts: with all parameters and members, only the required ones, or null wherever possible.</summary>
    /// <param name="method">The method in uppercase.</param>
    /// <param name="template">The path as in the description.</param>
    /// <param name="mode"><see cref="DocumentMode.Unknowns"/> is not valid for requests.</param>
    /// <param name="seed">The seed of the generated values.</param>
    /// <exception cref="ArgumentException">The description does not have the operation, or the mode is not valid for requests.</exception>
    internal SampleRequest MakeRequest(string method, string template, DocumentMode mode, int seed = 1) => mode == DocumentMode.Unknowns
        ? throw new ArgumentException("A request with unknown members would be rejected.", nameof(mode))
        : RequestSampler.Make(Route(method, template), mode, seed);

    /// <summary>Compares a response body with the schema of an operation's success response. Dates and URLs are compared as leniently as clients must read them.</summary>
    /// <returns>The violations. Empty if there are none. Bodies other than JSON are not checked.</returns>
    /// <exception cref="ArgumentException">The description does not have the operation.</exception>
    /// <exception cref="JsonException">The body should be JSON but is not.</exception>
    internal IReadOnlyList<ErrorItem> ValidateResponse(string method, string template, Reply reply)
    {
        if (Route(method, template).ResponseSchema(reply.ContentType) is not { } schema || !reply.ContentType!.EndsWith("json", StringComparison.Ordinal))
        {
            return [];
        }

        using JsonDocument document = JsonDocument.Parse(reply.Body);
        var validator = new SchemaValidator(lenient: true);
        validator.Validate(document.RootElement, schema, "");
        return validator.Faults;
    }

    private OperationRoute Route(string method, string template) =>
        _api.Routes.Find(method, template)?.Route ?? throw new ArgumentException($"The description has no operation {method} {template}.", nameof(template));
}
