namespace AppStoreConnect.AspNetCore;

/// <summary>How a webhook endpoint works.</summary>
public sealed class AppStoreConnectWebhookOptions
{
    /// <summary>The secrets of the webhook. A notification that is signed with any of them is accepted: have two while one replaces another.</summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>The largest body, in bytes. A larger one is answered with 413, unread. 256 KiB by default.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>
    /// Whether the handler gets a notification once if it is delivered again. True by default. The endpoint remembers the last <see cref="RememberedNotifications"/>
    /// in memory; several instances of a program need a store of their own.
    /// </summary>
    public bool Deduplicate { get; set; } = true;

    /// <summary>How many notifications are remembered. 10,000 by default.</summary>
    public int RememberedNotifications { get; set; } = 10_000;

    internal void Validate()
    {
        if (Secrets.Count == 0 || Secrets.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("A webhook endpoint needs the secret that the webhook was made with, and it must not be empty: anybody could sign with an empty one.", nameof(Secrets));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBodyBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(RememberedNotifications, 1);
    }
}
