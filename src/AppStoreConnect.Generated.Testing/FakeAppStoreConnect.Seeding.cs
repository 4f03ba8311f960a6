using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace AppStoreConnect.Testing;

/// <content>Putting resources in.</content>
public sealed partial class FakeAppStoreConnect
{
    /// <summary>Adds a resource, or replaces the one of the same type and id: <c>service.Add(new App { Name = "Atlas" })</c>.</summary>
    /// <param name="resource">The resource. Without an id it gets one, which it has afterwards. Its relationships name others by their id.</param>
    /// <returns>The resource itself, with its id.</returns>
    /// <exception cref="InvalidOperationException"><see cref="FakeOptions.KeepsResources"/> is false.</exception>
    /// <exception cref="ArgumentException">The service has no such type, or not with such members; the message names each.</exception>
    public T Add<T>(T resource)
        where T : Resource
    {
        ArgumentNullException.ThrowIfNull(resource);
        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue<IParsable>(null, resource);
        using Stream json = writer.GetSerializedContent();
        using JsonDocument document = JsonDocument.Parse(json);
        resource.Id = Data.Seed(document.RootElement)[0].Id;
        return resource;
    }

    /// <summary>
    /// Adds resources given as JSON: one resource, an array of them, or a document as the API answers it, whose <c>data</c> and <c>included</c> are both added.
    /// All of them are added, or none.
    /// </summary>
    /// <param name="json">The JSON. A resource without an id gets one.</param>
    /// <returns>The resources, in their order.</returns>
    /// <exception cref="InvalidOperationException"><see cref="FakeOptions.KeepsResources"/> is false.</exception>
    /// <exception cref="ArgumentException">The text is no JSON, or the service has no such type, or not with such members; the message names each.</exception>
    public IReadOnlyList<StoredResource> AddJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Data.Seed(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"The resources are no JSON: {e.Message}", nameof(json), e);
        }
    }
}
