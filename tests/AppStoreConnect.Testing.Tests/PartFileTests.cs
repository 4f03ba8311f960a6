using System.Text.Json;
using AppStoreConnect.Testing.Store.Uploads;
using static AppStoreConnect.Testing.Tests.UploadFixture;

namespace AppStoreConnect.Testing.Tests;

/// <summary>Only the parts that an upload has are on disk.</summary>
public sealed class PartFileTests(RepositoryDescription repository) : IClassFixture<RepositoryDescription>, IDisposable
{
    private const string Path = "/v1/appScreenshots";
    private readonly string _folder = Directory.CreateTempSubdirectory("asc-parts-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Part_SentAgain_ReplacesItsFileAndIsDeletedWithTheResource()
    {
        await using UploadFixture fixture = await StartAsync(repository, keepIn: _folder);
        JsonElement image = await ReserveAsync(fixture);
        for (int i = 0; i < 20; i++)
        {
            (await fixture.PutAsync(Operations(image)[0])).Dispose();
        }

        Assert.Single(Files());
        await fixture.PutAllAsync(image);
        Assert.Equal(4, Files().Length);
        Assert.Equal(Atlas, fixture.Service.Data.Uploaded("appScreenshots", Id(image)));
        await fixture.CommitAsync(Path, Id(image));
        using HttpResponseMessage late = await fixture.PutAsync(Operations(image)[0]);
        Assert.Equal((404, 4), ((int)late.StatusCode, Files().Length));
        Assert.Equal(204, (await fixture.Client.SendAsync("DELETE", $"{Path}/{Id(image)}")).Status);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Files_OfABuildUpload_AreDeletedWithIt()
    {
        await using UploadFixture fixture = await StartAsync(repository, keepIn: _folder);
        (string build, JsonElement file) = await fixture.BuildFileAsync();
        await fixture.PutAllAsync(file);
        await fixture.PutAllAsync(await fixture.BuildFileOfAsync(build));
        Assert.Equal(8, Files().Length);
        Assert.Equal(204, (await fixture.Client.SendAsync("DELETE", $"/v1/buildUploads/{build}")).Status);
        Assert.Empty(Files());
        Assert.Equal(404, (await fixture.Client.GetAsync($"/v1/buildUploadFiles/{Id(file)}")).Status);
    }

    [Fact]
    public async Task Parts_SentWhileTheResourceIsDeleted_LeaveNoFile()
    {
        await using UploadFixture fixture = await StartAsync(repository, keepIn: _folder);
        for (int i = 0; i < 20; i++)
        {
            JsonElement image = await ReserveAsync(fixture);
            Task<HttpResponseMessage>[] parts = [.. Operations(image).Concat(Operations(image)).Select(operation => fixture.PutAsync(operation))];
            Assert.Equal(204, (await fixture.Client.SendAsync("DELETE", $"{Path}/{Id(image)}")).Status);
            foreach (HttpResponseMessage response in await Task.WhenAll(parts))
            {
                response.Dispose();
            }
        }

        // The state of the last write is on disk after another one.
        await ReserveAsync(fixture);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Restart_AfterAKill_KeepsOnlyTheFilesOfUploads()
    {
        string id;
        await using (UploadFixture fixture = await StartAsync(repository, keepIn: _folder))
        {
            JsonElement image = await ReserveAsync(fixture);
            await fixture.PutAllAsync(image);
            id = Id(image);
        }

        string[] expected = [.. Files(), System.IO.Path.Combine(_folder, "parts", "mine.part")];
        await File.WriteAllTextAsync(expected[^1], "", Token);
        await File.WriteAllTextAsync(System.IO.Path.Combine(_folder, "parts", $"{Guid.NewGuid():n}-7.part"), "", Token);
        await using UploadFixture again = await StartAsync(repository, keepIn: _folder);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Files().Order(StringComparer.Ordinal));
        Assert.Equal(Atlas, again.Service.Data.Uploaded("appScreenshots", id));
        again.Service.Reset();
        await ReserveAsync(again);
        Assert.Equal([expected[^1]], Files());
    }

    [Fact]
    public void Part_Dropped_IsDeletedAtOnceWithoutAState()
    {
        using var parts = new PartStore(keepIn: null);
        UploadPart part = parts.Add(new byte[100_000]);
        Assert.True(File.Exists(part.File));
        parts.Drop(part);
        Assert.False(File.Exists(part.File));
        parts.Drop(parts.Add(new byte[10]));
        Assert.Empty(parts.TakeDropped());
    }

    private string[] Files() => Directory.GetFiles(System.IO.Path.Combine(_folder, "parts"));

    private static Task<JsonElement> ReserveAsync(UploadFixture fixture) =>
        fixture.PostAsync(Path, $"\"fileName\":\"a.png\",\"fileSize\":{Atlas.Length}", To("appScreenshotSet", "appScreenshotSets", "1"));
}
