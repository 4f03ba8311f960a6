namespace AppStoreConnect;

/// <summary>A wait reached its <see cref="WaitOptions.Timeout"/>. Nothing was canceled on the service: waiting can begin again.</summary>
public sealed class AppStoreConnectWaitException : AppStoreConnectException
{
    /// <summary>An error without details.</summary>
    public AppStoreConnectWaitException()
    {
    }

    /// <summary>An error without details.</summary>
    public AppStoreConnectWaitException(string message)
        : base(message)
    {
    }

    /// <summary>An error without details.</summary>
    public AppStoreConnectWaitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The state in the last answer; null if there was no answer, or it had no state.</summary>
    public string? LastState { get; init; }

    /// <summary>The error of the last look; null if the service answered it.</summary>
    public AppStoreConnectException? LastFault { get; init; }

    /// <summary>How often the service was asked.</summary>
    public int Reads { get; init; }
}
