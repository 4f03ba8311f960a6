namespace AscSpec.Files;

/// <summary>The reader of our output went away, as <c>head</c> does when it has enough.</summary>
internal sealed class ClosedOutputException(IOException innerException) : Exception("the output was closed", innerException);
