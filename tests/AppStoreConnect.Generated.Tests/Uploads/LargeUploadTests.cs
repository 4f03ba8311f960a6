using System.Net;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Uploads;

[Collection(MemoryCollection.Name)]
public sealed class LargeUploadTests
{
    private const long Size = 1024L * 1024 * 1024;
    private const int PartSize = 5 * 1024 * 1024;

    /// <summary>Uploading a gigabyte uses as much memory as a kilobyte: one buffer per part in progress.</summary>
    [Fact]
    public async Task Upload_OfAGigabyte_StaysUnderThirtyTwoMegabytes()
    {
        using var folder = new TemporaryFolder();
        string path = System.IO.Path.Combine(folder.FullName, "Atlas.ipa");
        await using (FileStream sparse = File.Create(path))
        {
            sparse.SetLength(Size);
        }

        long before = GC.GetTotalMemory(forceFullCollection: true);
        using var sink = new Sink(before);
        using var api = new HttpClient(sink, disposeHandler: false);
        using var client = new AppStoreConnectClient(api, TestKeys.Team, new() { TimeProvider = new TestClock() });
        await client.V1.BuildUploadFiles.UploadAsync(
            path,
            new() { BuildUpload = "B1", AssetType = "ASSET", Uti = "com.apple.ipa" },
            new() { HttpClient = api },
            TestContext.Current.CancellationToken);
        Assert.Equal(Size, sink.Received);
        Assert.True(sink.Most < 32 * 1024 * 1024, $"{sink.Most:N0} bytes");
    }

    /// <summary>Accepts everything and stores nothing.</summary>
    private sealed class Sink(long baseline) : HttpMessageHandler
    {
        private long _received;
        private long _most;

        internal long Received => _received;

        internal long Most => _most;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.Host == "upload.example")
            {
                await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
                Interlocked.Add(ref _received, request.Content.Headers.ContentLength!.Value);
                InterlockedMax(GC.GetTotalMemory(forceFullCollection: false) - baseline);
                return new(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
            }

            string operations = request.Method == HttpMethod.Post
                ? "[" + string.Join(',', Enumerable.Range(0, (int)((Size + PartSize - 1) / PartSize)).Select(i =>
                    $$"""{"method":"PUT","url":"https://upload.example/{{i}}","offset":{{i * (long)PartSize}},"length":{{Math.Min(PartSize, Size - (i * (long)PartSize))}}}""")) + "]"
                : "null";
            string state = request.Method == HttpMethod.Post ? "AWAITING_UPLOAD" : "COMPLETE";
            string json = $$$"""{"data":{"type":"buildUploadFiles","id":"U1","attributes":{"fileName":"Atlas.ipa","fileSize":{{{Size}}},"uploadOperations":{{{operations}}},"assetDeliveryState":{"state":"{{{state}}}"} } },"links":{"self":"x"}}""";
            return new(HttpStatusCode.OK) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        }

        private void InterlockedMax(long value)
        {
            long seen;
            while (value > (seen = Volatile.Read(ref _most)) && Interlocked.CompareExchange(ref _most, value, seen) != seen)
            {
            }
        }
    }
}
