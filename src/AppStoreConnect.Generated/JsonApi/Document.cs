using AppStoreConnect.Serialization;
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

    internal override bool HasData => _data is not null;

    private protected override IncludedTypes? IncludedTypes => T.IncludedTypes;

    /// <summary>The factory that Kiota's parse nodes take.</summary>
    /// <param name="parseNode">Not looked at.</param>
    /// <returns>An empty document.</returns>
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
