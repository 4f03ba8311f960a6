namespace AscFake;

/// <summary>The resources for <c>--demo</c>.</summary>
internal static class DemoData
{
    public const string Json = """
        [
          {"type":"apps","id":"6446000001","attributes":{"name":"Atlas","bundleId":"com.example.atlas","sku":"ATLAS","primaryLocale":"en-US"}},
          {"type":"apps","id":"6446000002","attributes":{"name":"Atlas Pro","bundleId":"com.example.atlas.pro","sku":"ATLAS-PRO","primaryLocale":"de-DE"}},
          {"type":"bundleIds","id":"B1A2C3D4E5","attributes":{"name":"Atlas","identifier":"com.example.atlas","platform":"IOS","seedId":"A1B2C3D4E5"}},
          {"type":"bundleIds","id":"B1A2C3D4E6","attributes":{"name":"Atlas Pro","identifier":"com.example.atlas.pro","platform":"IOS","seedId":"A1B2C3D4E5"}},
          {"type":"preReleaseVersions","id":"prv-1","attributes":{"version":"1.4","platform":"IOS"},"relationships":{"app":{"data":{"type":"apps","id":"6446000001"}}}},
          {"type":"builds","id":"build-56","attributes":{"version":"56","uploadedDate":"2026-01-30T10:20:30-08:00","expired":false,"processingState":"VALID"},"relationships":{"app":{"data":{"type":"apps","id":"6446000001"}},"preReleaseVersion":{"data":{"type":"preReleaseVersions","id":"prv-1"}}}},
          {"type":"builds","id":"build-57","attributes":{"version":"57","uploadedDate":"2026-01-31T10:20:30-08:00","expired":false,"processingState":"VALID"},"relationships":{"app":{"data":{"type":"apps","id":"6446000001"}},"preReleaseVersion":{"data":{"type":"preReleaseVersions","id":"prv-1"}}}},
          {"type":"betaGroups","id":"group-1","attributes":{"name":"Friends","isInternalGroup":false},"relationships":{"app":{"data":{"type":"apps","id":"6446000001"}},"builds":{"data":[{"type":"builds","id":"build-57"}]}}},
          {"type":"betaTesters","id":"tester-1","attributes":{"firstName":"Kim","lastName":"Example","email":"kim@example.com","inviteType":"EMAIL","state":"INSTALLED"},"relationships":{"betaGroups":{"data":[{"type":"betaGroups","id":"group-1"}]}}},
          {"type":"devices","id":"device-1","attributes":{"name":"Kim's iPhone","udid":"00008030-000000000000001A","platform":"IOS","deviceClass":"IPHONE","status":"ENABLED"}}
        ]
        """;
}
