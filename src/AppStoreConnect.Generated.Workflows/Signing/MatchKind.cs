namespace AppStoreConnect.Workflows.Signing;

/// <summary>How fastlane match names a kind of profile.</summary>
/// <param name="Folder">The folder below <c>profiles/</c>.</param>
/// <param name="Name">The word in file and profile names.</param>
/// <param name="Platform">The platform; ios is left out of names.</param>
internal sealed record MatchKind(string Folder, string Name, string Platform)
{
    /// <summary>The folder of certificates below <c>certs/</c>.</summary>
    public string CertificateFolder => Folder switch
    {
        "appstore" or "adhoc" => "distribution",
        "developer_id" => "developer_id_application",
        string other => other,
    };
}
