namespace AppStoreConnect;

/// <summary>What is wrong with a key.</summary>
public enum AppStoreConnectKeyProblem
{
    /// <summary>There is no such file, or no such setting.</summary>
    Missing,

    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>It is not a key in any form that is known.</summary>
    Malformed,

    /// <summary>It is encrypted; Apple's keys are not.</summary>
    Encrypted,

    /// <summary>It is a public key or a certificate.</summary>
    NotPrivate,

    /// <summary>It is a key of another algorithm, such as RSA.</summary>
    WrongAlgorithm,

    /// <summary>It is an elliptic-curve key, but not of the curve P-256.</summary>
    WrongCurve,

    /// <summary>The key id is not given and can't be told from the file's name.</summary>
    KeyIdMissing,

    /// <summary>The issuer id of a team key is empty.</summary>
    IssuerMissing,

    /// <summary>A scope is empty or not of the form <c>GET /v1/apps</c>.</summary>
    InvalidScope,

    /// <summary>A key id or issuer id has a character that none has.</summary>
    InvalidId,

    /// <summary>The key id and the issuer id are in each other's place, or the same.</summary>
    IdsSwapped,

    /// <summary>An id that was given is another than the one that the key's file names.</summary>
    IdsDiffer,
}

/// <summary>A key can't be used. The message says why and what to do; it never holds any part of the key.</summary>
public sealed class AppStoreConnectKeyException : Exception
{
    /// <summary>A key that can't be used. Neither the message nor the inner exception may hold any of it.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="message">The same for people, with the remedy.</param>
    /// <param name="innerException">What led to it; null for nothing.</param>
    public AppStoreConnectKeyException(AppStoreConnectKeyProblem problem, string message, Exception? innerException = null)
        : base(message, innerException) => Problem = problem;

    /// <summary>What is wrong.</summary>
    public AppStoreConnectKeyProblem Problem { get; }
}
