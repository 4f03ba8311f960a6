namespace AppStoreConnect.Workflows.Signing;

/// <summary>The name of a kind of profile in fastlane match.</summary>
/// <param name="Folder">The folder below <c>profiles/</c>.</param>
/// <param name="Name">The name in file and profile names.</param>
/// <param name="Platform">The platform. Names omit ios.</param>
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
