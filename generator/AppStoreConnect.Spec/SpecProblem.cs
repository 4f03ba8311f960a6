namespace AppStoreConnect.Spec;

/// <summary>Something in a document that was not read as it stands.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Pointer">The JSON pointer of the place in the document; empty for the document itself.</param>
/// <param name="Message">What is wrong there and what was made of it, in one sentence.</param>
public sealed record SpecProblem(SpecProblemSeverity Severity, string Pointer, string Message);

/// <summary>How much a <see cref="SpecProblem"/> matters.</summary>
public enum SpecProblemSeverity
{
    /// <summary>Left out, or read in an equivalent form; a client misses nothing.</summary>
    Info,

    /// <summary>Read with an assumption, or a construct left out that the description has no place for.</summary>
    Warning,

    /// <summary>That place could not be read: what it says is missing from the description.</summary>
    Error,
}

/// <summary>What came of reading a document.</summary>
/// <param name="Description">The facts; null where the input is no readable OpenAPI 3 document at all, and then a problem says why.</param>
/// <param name="Problems">What was not read as it stands, in the order in which it was met.</param>
public sealed record ApiReadResult(ApiDescription? Description, EquatableArray<SpecProblem> Problems);
