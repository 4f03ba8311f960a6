using System.ComponentModel;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>A JSON:API document with one resource or linkage.</summary>
/// <typeparam name="T">The type of the content.</typeparam>
public sealed class Document<T> : DocumentBase, IModel
    where T : Model, IModel, new()
{
    private T? _data;

    /// <summary>Creates an empty document.</summary>
    public Document()
    {
    }

    /// <summary>Creates a document with a resource, for test data.</summary>
    /// <param name="data">The resource.</param>
    /// <param name="included">The included resources.</param>
    public Document(T data, params IEnumerable<Resource> included)
    {
        _data = data;
        Included = new IncludedResources([.. included]);
    }

    /// <summary>The resource.</summary>
    /// <exception cref="InvalidOperationException">
    /// The service returned <c>"data": null</c>, which means that the relationship is empty. Use <see cref="DataOrDefault"/> if that can happen.
    /// </exception>
    public T Data => _data ?? throw new InvalidOperationException(
        $"The document has no {typeof(T).Name}: the service returned \"data\": null. Use DataOrDefault if that can happen.");

    /// <summary>The resource, or null if the service returned <c>"data": null</c>, as it does for an empty to-one relationship.</summary>
    public T? DataOrDefault => _data;

    /// <summary>Converts a document to its resource: <c>App app = await client.V1.Apps[id].GetAsync();</c></summary>
    /// <exception cref="InvalidOperationException">The service returned <c>"data": null</c>.</exception>
    public static implicit operator T(Document<T> document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Data;
    }

    /// <summary>Deconstructs the document: <c>var (app, included) = await …;</c></summary>
    /// <param name="data">The resource.</param>
    /// <param name="included">The included resources.</param>
    /// <exception cref="InvalidOperationException">The service returned <c>"data": null</c>.</exception>
    public void Deconstruct(out T data, out IncludedResources included) => (data, included) = (Data, Included);

    /// <summary>Returns the resource's type and id, such as <c>apps/42</c>, or <c>null</c> if there is no resource.</summary>
    public override string ToString() => _data?.ToString() ?? "null";

    internal override bool HasData => _data is not null;

    private protected override bool IsDataIdentified => _data is not { IsIdentified: false };

    private protected override bool IsList => false;

    private protected override string Promised => "one resource";

    private protected override IncludedTypes? IncludedTypes => T.IncludedTypes;

    /// <summary>Creates an instance for Kiota's parse nodes.</summary>
    /// <param name="parseNode">Ignored.</param>
    /// <returns>An empty document.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Document<T> CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    private protected override IEnumerable<Resource> OwnResources() => _data is Resource resource ? new Resource[] { resource } : [];

    private protected override void ReadData(ref ModelReader reader) => _data = reader.Object<T>();

    private protected override void WriteData(ref ModelWriter writer)
    {
        writer.Json.WritePropertyName(JsonApiNames.Data);
        if (_data is null)
        {
            writer.Json.WriteNullValue();
        }
        else
        {
            writer.Model(_data);
        }
    }
}
