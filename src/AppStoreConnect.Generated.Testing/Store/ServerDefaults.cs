using System.Globalization;
using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Sampling;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Store;

/// <summary>Attributes that the service adds to a new resource.</summary>
internal sealed class ServerDefaults(StoreSurroundings surroundings)
{
    /// <summary>Sets attributes that the type has but the request did not set.</summary>
    public void Fill(StoredResource resource, ResourceKind kind)
    {
        foreach ((string name, SchemaNode schema) in kind.Attributes)
        {
            if (!resource.Attributes.ContainsKey(name) && Value(resource, name) is { } value
                && (schema.Values is null || schema.Values.Contains(value.ToString())))
            {
                resource.Attributes[name] = value;
            }
        }
    }

    private JsonNode? Value(StoredResource resource, string attribute) => (resource.Type, attribute) switch
    {
        (_, "createdDate" or "addedDate" or "uploadedDate") => Date(0),
        ("profiles", "profileState") => "ACTIVE",
        ("profiles", "uuid") => $"{SampleRandom.Hash(1, resource.Id):x16}".Insert(8, "-0000-4000-8000-") + "0000",
        ("profiles", "platform") => Platform(resource.Attributes["profileType"]?.ToString()),
        ("certificates", "platform") => Platform(resource.Attributes["certificateType"]?.ToString()),
        ("certificates", "activated") => true,
        ("bundleIds", "seedId") => "A1B2C3D4E5",
        ("devices", "status") => "ENABLED",
        ("devices", "deviceClass") => resource.Attributes["platform"]?.ToString() == "MAC_OS" ? "MAC" : "IPHONE",
        ("betaTesters", "state") => "INVITED",
        ("betaTesters", "inviteType") => "EMAIL",
        ("betaGroups", "isInternalGroup") => false,
        _ => null,
    };

    /// <summary>Returns a date with time in the format of the service.</summary>
    public static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture);

    private string Date(int days) => Date(surroundings.Options.Time.GetUtcNow().AddDays(days));

    private static string Platform(string? type) => type?.StartsWith("MAC", StringComparison.Ordinal) == true ? "MAC_OS" : "IOS";
}
