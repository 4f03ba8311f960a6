namespace AppStoreConnect.AspNetCore;

/// <summary>The options of a webhook endpoint.</summary>
public sealed class AppStoreConnectWebhookOptions
{
    /// <summary>The secrets of the webhook. A notification that is signed with any of them is accepted. Add two while one replaces another.</summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>The maximum size of a body in bytes. The endpoint responds to a larger one with 413, without reading it. The default is 256 KiB.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>
    /// Whether to ignore repeated deliveries of a notification. The default is true. The endpoint remembers the last <see cref="RememberedNotifications"/>
    /// in memory. Programs that run as several instances need their own store.
    /// </summary>
    public bool Deduplicate { get; set; } = true;

    /// <summary>The number of notifications to remember. The default is 10,000.</summary>
    public int RememberedNotifications { get; set; } = 10_000;

    internal void Validate()
    {
        if (Secrets.Count == 0 || Secrets.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("A webhook endpoint requires the secret that the webhook was created with. It must not be empty, because anyone could sign with an empty secret.", nameof(Secrets));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBodyBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(RememberedNotifications, 1);
    }
}
