using System.Security.Cryptography;
using System.Text;

namespace AppStoreConnect.Workflows.Tests.Signing;

public sealed class ProvisioningProfileTests
{
    private const string Uuid = "0A1B2C3D-0000-4000-8000-00000000BEEF";

    private const string Plist =
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0">
        <dict>
          <key>AppIDName</key><string>Atlas</string>
          <key>CreationDate</key><date>2026-01-02T03:04:05Z</date>
          <key>Platform</key><array><string>iOS</string><string>visionOS</string></array>
          <key>DeveloperCertificates</key><array><data>AQID</data></array>
          <key>Entitlements</key>
          <dict>
            <key>application-identifier</key><string>A1B2C3D4E5.com.example.atlas</string>
            <key>aps-environment</key><string>production</string>
            <key>get-task-allow</key><false/>
            <key>keychain-access-groups</key><array><string>A1B2C3D4E5.*</string></array>
          </dict>
          <key>ExpirationDate</key><date>2027-01-02T03:04:05Z</date>
          <key>Name</key><string>Atlas &amp; friends</string>
          <key>ProvisionedDevices</key><array><string>00008110-000A34E63C28801E</string></array>
          <key>TeamIdentifier</key><array><string>A1B2C3D4E5</string></array>
          <key>TeamName</key><string>Example Inc.</string>
          <key>UUID</key><string>{Uuid}</string>
          <key>Version</key><integer>1</integer>
        </dict>
        </plist>
        """;

    [Theory]
    [InlineData("DER")]
    [InlineData("streamed")]
    public void Parse_SignedByOpenSsl_HasEverything(string form)
    {
        using var folder = new TemporaryFolder();
        string file = Sign(folder, Plist, form == "streamed");

        ProvisioningProfile profile = ProvisioningProfile.FromFile(file);

        Assert.Equal("Atlas & friends", profile.Name);
        Assert.Equal(Uuid, profile.Uuid);
        Assert.Equal("A1B2C3D4E5", profile.TeamId);
        Assert.Equal("Example Inc.", profile.TeamName);
        Assert.Equal("com.example.atlas", profile.BundleId);
        Assert.Equal(["iOS", "visionOS"], profile.Platforms);
        Assert.Equal(["00008110-000A34E63C28801E"], profile.Devices);
        Assert.Equal(new byte[] { 1, 2, 3 }, Assert.Single(profile.Certificates).ToArray());
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), profile.CreationDate);
        Assert.Equal(new DateTimeOffset(2027, 1, 2, 3, 4, 5, TimeSpan.Zero), profile.ExpirationDate);
        Assert.Equal("production", profile.Entitlements["aps-environment"]);
        Assert.Equal(false, profile.Entitlements["get-task-allow"]);
        Assert.False(profile.ProvisionsAllDevices);
        Assert.Contains("expires 2027-01-02", profile.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromFile_NoProfile_NamesFileAndReason()
    {
        using var folder = new TemporaryFolder();
        string other = Sign(folder, "<plist version=\"1.0\"><dict/></plist>", isStreamed: false);

        Assert.Contains("not a CMS message", Message("text"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("not a CMS message", Message([]), StringComparison.Ordinal);
        Assert.Contains("has no UUID", Assert.Throws<FormatException>(() => ProvisioningProfile.FromFile(other)).Message, StringComparison.Ordinal);

        string Message(byte[] content)
        {
            string file = folder.Write("bad.mobileprovision", content);
            string message = Assert.Throws<FormatException>(() => ProvisioningProfile.FromFile(file)).Message;
            Assert.Contains(file, message, StringComparison.Ordinal);
            return message;
        }
    }

    [Fact]
    public void Parse_Damaged_ThrowsFormatExceptionOnly()
    {
        using var folder = new TemporaryFolder();
        byte[] sample = File.ReadAllBytes(Sign(folder, Plist, isStreamed: true));
        var random = new Random(20261126);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] damaged = (byte[])sample.Clone();
            damaged[random.Next(i % 2 == 0 ? 100 : damaged.Length)] = (byte)random.Next(256);
            try
            {
                ProvisioningProfile profile = ProvisioningProfile.Parse(damaged);
                _ = profile.ToString() + profile.Certificates.Count + profile.Devices.Count;
            }
            catch (FormatException)
            {
            }
        }
    }

    private static string Sign(TemporaryFolder folder, string plist, bool isStreamed)
    {
        using RSA key = RSA.Create(2048);
        string certificate = folder.Write("signer.pem", new string(PemEncoding.Write("CERTIFICATE", TestCertificates.Make(key))));
        string signer = folder.Write("signer.key", key.ExportPkcs8PrivateKeyPem());
        string content = folder.Write("content.plist", Encoding.UTF8.GetBytes(plist));
        string output = folder[$"{Guid.NewGuid():N}.mobileprovision"];
        // -stream writes indefinite lengths and the content in parts, as in some of Apple's files.
        ExternalProgram.Run("openssl", ["cms", "-sign", "-binary", "-nodetach", "-outform", "DER", .. isStreamed ? new[] { "-stream" }
            : [], "-in", content, "-signer", certificate, "-inkey", signer, "-out", output]);
        return output;
    }
}
