using System.Text.Json;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing;

/// <content>What the description says, put to use outside of a request.</content>
public sealed partial class FakeAppStoreConnect
{
    /// <summary>
    /// Reads the description of the repository: the file that <c>ASC_SPEC</c> names, or else the nearest <c>spec/openapi.oas.json</c>
    /// or <c>spec/surface.txt</c> above the program. It takes a second or two: read it once.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">The file is no OpenAPI document.</exception>
    /// <exception cref="SurfaceFormatException">The file is named as a surface, and is none.</exception>
    internal static ApiDescription LoadDescription() => DescriptionFinder.Find() is { } file
        ? DescriptionFinder.Read(file)
        : throw new FileNotFoundException("There is no spec/openapi.oas.json or spec/surface.txt above the program, and ASC_SPEC names no file.");

    /// <summary>As <see cref="LoadDescription"/>, but null where there is none.</summary>
    internal static ApiDescription? TryLoadDescription() => DescriptionFinder.Find() is { } file ? DescriptionFinder.Read(file) : null;

    /// <summary>A request that the service accepts: with every parameter and member, the least, or with null where it may be.</summary>
    /// <param name="method">The method, in upper case.</param>
    /// <param name="template">The path as the description writes it.</param>
    /// <param name="mode"><see cref="DocumentMode.Unknowns"/> is not for requests.</param>
    /// <param name="seed">Another seed gives other values.</param>
    /// <exception cref="ArgumentException">The description has no such operation, or requests have no such mode.</exception>
    internal SampleRequest MakeRequest(string method, string template, DocumentMode mode, int seed = 1) => mode == DocumentMode.Unknowns
        ? throw new ArgumentException("A request with members that nobody knows would be refused.", nameof(mode))
        : RequestSampler.Make(Route(method, template), mode, seed);

    /// <summary>Compares the body of an answer with the schema of an operation's success, dates and addresses as leniently as clients must.</summary>
    /// <returns>What is wrong; empty for nothing. Bodies that are no JSON are not looked at.</returns>
    /// <exception cref="ArgumentException">The description has no such operation.</exception>
    /// <exception cref="JsonException">The body is no JSON, where it should be.</exception>
    internal IReadOnlyList<ErrorItem> JudgeAnswer(string method, string template, Reply reply)
    {
        if (Route(method, template).ResponseSchema(reply.ContentType) is not { } schema || !reply.ContentType!.EndsWith("json", StringComparison.Ordinal))
        {
            return [];
        }

        using JsonDocument document = JsonDocument.Parse(reply.Body);
        var judge = new SchemaJudge(lenient: true);
        judge.Judge(document.RootElement, schema, "");
        return judge.Faults;
    }

    private OperationRoute Route(string method, string template) =>
        _api.Routes.Find(method, template)?.Route ?? throw new ArgumentException($"The description has no operation {method} {template}.", nameof(template));
}
