namespace AppStoreConnect;

/// <summary>The reason why a key cannot be used.</summary>
public enum AppStoreConnectKeyProblem
{
    /// <summary>The file or setting does not exist.</summary>
    Missing,

    /// <summary>The file or setting is empty.</summary>
    Empty,

    /// <summary>The text is not a key in any supported format.</summary>
    Malformed,

    /// <summary>The key is encrypted. Apple's keys are not.</summary>
    Encrypted,

    /// <summary>The text is a public key or a certificate.</summary>
    NotPrivate,

    /// <summary>The key uses another algorithm, such as RSA.</summary>
    WrongAlgorithm,

    /// <summary>The key is an elliptic-curve key on a curve other than P-256.</summary>
    WrongCurve,

    /// <summary>The key id was not passed, and the file name does not contain it.</summary>
    KeyIdMissing,

    /// <summary>The issuer id of a team key is empty.</summary>
    IssuerMissing,

    /// <summary>A scope is empty or does not have the form <c>GET /v1/apps</c>.</summary>
    InvalidScope,

    /// <summary>The key id or the issuer id contains an invalid character.</summary>
    InvalidId,

    /// <summary>The key id and the issuer id are swapped or identical.</summary>
    IdsSwapped,

    /// <summary>An id that was passed differs from the one in the key file.</summary>
    IdsDiffer,
}

/// <summary>The exception thrown when a key cannot be used. The message gives the reason and the remedy. It never contains any part of the key.</summary>
public sealed class AppStoreConnectKeyException : Exception
{
    /// <summary>Creates the exception. Neither the message nor the inner exception may contain any part of the key.</summary>
    /// <param name="problem">The reason.</param>
    /// <param name="message">The reason and the remedy, in words.</param>
    /// <param name="innerException">The cause, or null if there is none.</param>
    public AppStoreConnectKeyException(AppStoreConnectKeyProblem problem, string message, Exception? innerException = null)
        : base(message, innerException) => Problem = problem;

    /// <summary>The reason why the key cannot be used.</summary>
    public AppStoreConnectKeyProblem Problem { get; }
}
