using System.Reflection;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace AppStoreConnect.Contract.Tests.Models;

/// <summary>Reads and writes models with Kiota's JSON serializers, like any other Kiota client.</summary>
internal static class KiotaJson
{
    private static readonly MethodInfo s_read = typeof(KiotaJson).GetMethod(nameof(ReadAs), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static byte[] Write(Model model)
    {
        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue(null, model);
        using var bytes = new MemoryStream();
        using Stream content = writer.GetSerializedContent();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static Model Read(Type type, byte[] utf8Json)
    {
        using JsonDocument document = JsonDocument.Parse(utf8Json);
        return (Model)s_read.MakeGenericMethod(type).Invoke(null, [new JsonParseNode(document.RootElement)])!;
    }

    private static T ReadAs<T>(JsonParseNode node)
        where T : Model => node.GetObjectValue(typeof(T).GetMethod("CreateFromDiscriminatorValue", BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)!
            .CreateDelegate<ParsableFactory<T>>())!;
}
