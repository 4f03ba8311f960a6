namespace AscSpec.Files;

/// <summary>The reader closed our output, as <c>head</c> does when it has read enough.</summary>
internal sealed class ClosedOutputException(IOException innerException) : Exception("the output was closed", innerException);
