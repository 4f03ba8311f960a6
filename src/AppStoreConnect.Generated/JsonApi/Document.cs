using System.ComponentModel;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>A document of one resource (or linkage).</summary>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class Document<T> : DocumentBase, IModel
    where T : Model, IModel, new()
{
    private T? _data;

    /// <summary>An empty document.</summary>
    public Document()
    {
    }

    /// <summary>A document of this resource, to make test data with.</summary>
    /// <param name="data">The resource.</param>
    /// <param name="included">Resources that come along.</param>
    public Document(T data, params IEnumerable<Resource> included)
    {
        _data = data;
        Included = new IncludedResources([.. included]);
    }

    /// <summary>The resource.</summary>
    /// <exception cref="InvalidOperationException">
    /// The relationship is empty: the service answered <c>"data": null</c>. Where that can be, use <see cref="DataOrDefault"/>.
    /// </exception>
    public T Data => _data ?? throw new InvalidOperationException(
        $"The document has no {typeof(T).Name}: the service answered \"data\": null. Use DataOrDefault where that can be.");

    /// <summary>The resource; null where the service answered <c>"data": null</c>, as it does for an empty to-one relationship.</summary>
    public T? DataOrDefault => _data;

    /// <summary>The resource of the document: <c>App app = await client.V1.Apps[id].GetAsync();</c></summary>
    /// <exception cref="InvalidOperationException">The service answered <c>"data": null</c>.</exception>
    public static implicit operator T(Document<T> document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Data;
    }

    /// <summary>Takes the document apart: <c>var (app, included) = await …;</c></summary>
    /// <param name="data">The resource.</param>
    /// <param name="included">The resources that came along.</param>
    /// <exception cref="InvalidOperationException">The service answered <c>"data": null</c>.</exception>
    public void Deconstruct(out T data, out IncludedResources included) => (data, included) = (Data, Included);

    /// <summary>The resource, such as <c>apps/42</c>; <c>null</c> where there is none.</summary>
    public override string ToString() => _data?.ToString() ?? "null";

    internal override bool HasData => _data is not null;

    private protected override bool IsList => false;

    private protected override string Promised => "one resource";

    private protected override IncludedTypes? IncludedTypes => T.IncludedTypes;

    /// <summary>The factory that Kiota's parse nodes take.</summary>
    /// <param name="parseNode">Not looked at.</param>
    /// <returns>An empty document.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Document<T> CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    private protected override IEnumerable<Resource> OwnResources() => _data is Resource resource ? new Resource[] { resource } : [];

    private protected override void ReadData(ref ModelReader reader) => _data = reader.Object<T>();

    private protected override void WriteData(ref ModelWriter writer)
    {
        writer.Json.WritePropertyName("data"u8);
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
