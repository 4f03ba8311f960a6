namespace AppStoreConnect.Spec;

/// <summary>A problem in a document: something that was not read as written.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Pointer">The JSON pointer of the place in the document. Empty for the document itself.</param>
/// <param name="Message">The problem and how it was handled, in one sentence.</param>
public sealed record SpecProblem(SpecProblemSeverity Severity, string Pointer, string Message);

/// <summary>The severity of a <see cref="SpecProblem"/>.</summary>
public enum SpecProblemSeverity
{
    /// <summary>Omitted or read in an equivalent form. A client is not affected.</summary>
    Info,

    /// <summary>Read with an assumption, or omitted because the description has no place for it.</summary>
    Warning,

    /// <summary>The place could not be read and is missing from the description.</summary>
    Error,
}

/// <summary>The result of reading a document.</summary>
/// <param name="Description">The facts, or null if the input is not a readable OpenAPI 3 document. A problem then gives the reason.</param>
/// <param name="Problems">The problems, in the order in which they were found.</param>
public sealed record ApiReadResult(ApiDescription? Description, EquatableArray<SpecProblem> Problems);
