using System.Text;
using System.Text.Json;
using AppStoreConnect.Testing.Validation;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace AppStoreConnect.Testing;

/// <content>Adding resources.</content>
public sealed partial class FakeAppStoreConnect
{
    /// <summary>Adds a resource or replaces the one with the same type and id: <c>service.Add(new App { Name = "Atlas" })</c>.</summary>
    /// <param name="resource">The resource. If it has no id, the service assigns one. Its relationships refer to other resources by id.</param>
    /// <returns>The same resource, with its id.</returns>
    /// <exception cref="InvalidOperationException"><see cref="FakeOptions.KeepsResources"/> is false.</exception>
    /// <exception cref="ArgumentException">The type or a member does not exist. The message lists all problems.</exception>
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
    /// Adds resources from JSON: one resource, an array of resources, or a response document, whose <c>data</c> and <c>included</c> are both added.
    /// Either all or none are added.
    /// </summary>
    /// <param name="json">The JSON. Resources without an id get one.</param>
    /// <returns>The resources, in order.</returns>
    /// <exception cref="InvalidOperationException"><see cref="FakeOptions.KeepsResources"/> is false.</exception>
    /// <exception cref="ArgumentException">The text is not JSON, or a type or member does not exist. The message lists all problems.</exception>
    public IReadOnlyList<StoredResource> AddJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            byte[] text = Encoding.UTF8.GetBytes(json);
            if (JsonText.HasUnpairedSurrogate(text, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }))
            {
                throw new JsonException("They contain an escaped unpaired surrogate.");
            }

            // Both faults would otherwise only be noticed when the resource is read.
            using JsonDocument document = JsonDocument.Parse(text, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false });
            return Data.Seed(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"The resources are not valid JSON: {e.Message}", nameof(json), e);
        }
    }
}
