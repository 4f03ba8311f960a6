namespace AppStoreConnect.Generator;

/// <summary>The names of the pipeline's steps, for tests that check which ones run again.</summary>
internal static class Steps
{
    public const string Options = nameof(Options);
    public const string Documents = nameof(Documents);
    public const string Custom = nameof(Custom);
    public const string HandWritten = nameof(HandWritten);
    public const string Draft = nameof(Draft);
    public const string Reserved = nameof(Reserved);
    public const string Client = nameof(Client);
    public const string Models = nameof(Models);
    public const string Builders = nameof(Builders);
    public const string Root = nameof(Root);
    public const string Webhooks = nameof(Webhooks);
}
