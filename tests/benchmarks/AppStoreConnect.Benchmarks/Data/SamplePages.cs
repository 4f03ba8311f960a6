using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace AppStoreConnect.Benchmarks.Data;

/// <summary>Generates responses like the service's. Every relationship has both links, and a few have data.</summary>
internal static class SamplePages
{
    private const string Base = "https://api.appstoreconnect.apple.com/v1";

    /// <summary>Apps with all attributes and relationships. 200 apps are about 2 MB.</summary>
    public static byte[] Full(int apps, string? next = $"{Base}/apps?cursor=AZQ.AAAAAA") => Page(apps, (json, i) => App(json, i, hasLinkages: false), null, next);

    /// <summary>Apps with three requested attributes. 200 apps are about 48 KB.</summary>
    public static byte[] Sparse(int apps) => Page(apps, SparseApp, null);

    /// <summary>Full apps, each with an App Store version and two builds in <c>included</c>.</summary>
    public static byte[] WithIncluded(int apps) => Page(apps, (json, i) => App(json, i, hasLinkages: true), json =>
    {
        for (int i = 0; i < apps; i++)
        {
            Version(json, i);
            Build(json, i, 0);
            Build(json, i, 1);
        }
    });

    /// <summary>Indents a page by two spaces, like the service.</summary>
    public static byte[] Indented(byte[] page)
    {
        using var document = JsonDocument.Parse(page);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n" }))
        {
            document.RootElement.WriteTo(json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static byte[] Page(int apps, Action<Utf8JsonWriter, int> app, Action<Utf8JsonWriter>? included, string? next = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("data");
            for (int i = 0; i < apps; i++)
            {
                app(json, i);
            }

            json.WriteEndArray();
            if (included is not null)
            {
                json.WriteStartArray("included");
                included(json);
                json.WriteEndArray();
            }

            json.WriteStartObject("links");
            json.WriteString("self", $"{Base}/apps?limit={apps}");
            if (next is not null)
            {
                json.WriteString("next", next);
            }

            json.WriteEndObject();
            Paging(json, apps * 10, apps);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void SparseApp(Utf8JsonWriter json, int i)
    {
        Head(json, "apps", AppId(i));
        json.WriteStartObject("attributes");
        json.WriteString("name", $"An App with a Name {i}");
        json.WriteString("bundleId", $"com.example.company.app{i}");
        json.WriteString("sku", $"SKU-{i}");
        json.WriteEndObject();
        Tail(json, "apps", AppId(i));
    }

    private static void App(Utf8JsonWriter json, int i, bool hasLinkages)
    {
        Head(json, "apps", AppId(i));
        json.WriteStartObject("attributes");
        json.WriteString("name", $"An App with a Name {i}");
        json.WriteString("bundleId", $"com.example.company.app{i}");
        json.WriteString("sku", $"SKU-{i}");
        json.WriteString("primaryLocale", "en-US");
        json.WriteBoolean("isOrEverWasMadeForKids", false);
        json.WriteNull("subscriptionStatusUrl");
        json.WriteNull("subscriptionStatusUrlVersion");
        json.WriteNull("subscriptionStatusUrlForSandbox");
        json.WriteNull("subscriptionStatusUrlVersionForSandbox");
        json.WriteString("contentRightsDeclaration", "DOES_NOT_USE_THIRD_PARTY_CONTENT");
        json.WriteBoolean("streamlinedPurchasingEnabled", true);
        json.WriteNull("accessibilityUrl");
        json.WriteEndObject();
        json.WriteStartObject("relationships");
        foreach (string name in AppRelationshipNames.InServiceOrder)
        {
            Relationship(json, i, name, hasLinkages);
        }

        json.WriteEndObject();
        Tail(json, "apps", AppId(i));
    }

    private static void Relationship(Utf8JsonWriter json, int i, string name, bool hasLinkages)
    {
        json.WriteStartObject(name);
        if (hasLinkages && name is "builds" or "appStoreVersions")
        {
            int count = name == "builds" ? 2 : 1;
            Paging(json, count, 10);
            json.WriteStartArray("data");
            for (int item = 0; item < count; item++)
            {
                json.WriteStartObject();
                json.WriteString("type", name);
                json.WriteString("id", name == "builds" ? BuildId(i, item) : VersionId(i));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("links");
        json.WriteString("self", $"{Base}/apps/{AppId(i)}/relationships/{name}");
        json.WriteString("related", $"{Base}/apps/{AppId(i)}/{name}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Version(Utf8JsonWriter json, int i)
    {
        Head(json, "appStoreVersions", VersionId(i));
        json.WriteStartObject("attributes");
        json.WriteString("platform", "IOS");
        json.WriteString("versionString", $"1.{i}.0");
        json.WriteString("appStoreState", "READY_FOR_SALE");
        json.WriteString("appVersionState", "READY_FOR_DISTRIBUTION");
        json.WriteString("copyright", "2026 Example Company");
        json.WriteString("releaseType", "AFTER_APPROVAL");
        json.WriteNull("earliestReleaseDate");
        json.WriteBoolean("downloadable", true);
        json.WriteString("createdDate", "2026-01-31T15:09:26-08:00");
        json.WriteEndObject();
        Tail(json, "appStoreVersions", VersionId(i));
    }

    private static void Build(Utf8JsonWriter json, int i, int item)
    {
        Head(json, "builds", BuildId(i, item));
        json.WriteStartObject("attributes");
        json.WriteString("version", item.ToString(CultureInfo.InvariantCulture));
        json.WriteString("uploadedDate", "2026-01-31T15:09:26-08:00");
        json.WriteString("expirationDate", "2026-05-01T15:09:26-07:00");
        json.WriteBoolean("expired", false);
        json.WriteString("minOsVersion", "17.0");
        json.WriteString("processingState", "VALID");
        json.WriteString("buildAudienceType", "APP_STORE_ELIGIBLE");
        json.WriteBoolean("usesNonExemptEncryption", false);
        json.WriteEndObject();
        Tail(json, "builds", BuildId(i, item));
    }

    private static void Head(Utf8JsonWriter json, string type, string id)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("id", id);
    }

    private static void Tail(Utf8JsonWriter json, string type, string id)
    {
        json.WriteStartObject("links");
        json.WriteString("self", $"{Base}/{type}/{id}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Paging(Utf8JsonWriter json, int total, int limit)
    {
        json.WriteStartObject("meta");
        json.WriteStartObject("paging");
        json.WriteNumber("total", total);
        json.WriteNumber("limit", limit);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string AppId(int i) => (1_500_000_000L + (i * 7919L)).ToString(CultureInfo.InvariantCulture);

    private static string VersionId(int i) => $"0f1e2d3c-4b5a-4978-8695-{i:x12}";

    private static string BuildId(int i, int item) => $"a1b2c3d4-e5f6-4{item:x3}-8a9b-{i:x12}";
}
