using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator;

/// <summary>
/// A family of models as one file. One file per type would mean ten times as many, and the compiler compares each file name with all others
/// whenever C# code is edited.
/// </summary>
internal sealed record ModelFile(
    string Name,
    string RootNamespace,
    string? Documentation,
    EquatableArray<ResourceModel> Resources,
    EquatableArray<RequestModel> Requests,
    EquatableArray<UploadModel> Uploads,
    EquatableArray<ObjectModel> Objects,
    EquatableArray<EnumModel> Enums) : IClientFile
{
    /// <summary>Returns all files of models.</summary>
    public static EquatableArray<ModelFile> Of(ClientModel model, string rootNamespace)
    {
        ILookup<string, ResourceModel> resources = By(model.Resources, resource => resource.Family);
        ILookup<string, RequestModel> requests = By(model.Requests, request => request.Family);
        ILookup<string, UploadModel> uploads = By(model.Uploads, upload => upload.Family);
        ILookup<string, ObjectModel> objects = By(model.Objects, value => value.Family);
        ILookup<string, EnumModel> enums = By(model.Enums, value => value.Family);
        return resources.Select(group => group.Key).Concat(requests.Select(group => group.Key))
            .Concat(objects.Select(group => group.Key)).Concat(enums.Select(group => group.Key))
            .OrderBy(name => name, StringComparer.Ordinal).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => new ModelFile(
                "Models/" + name,
                rootNamespace,
                model.Documentation,
                resources[name].ToEquatableArray(),
                requests[name].ToEquatableArray(),
                uploads[name].ToEquatableArray(),
                objects[name].ToEquatableArray(),
                enums[name].ToEquatableArray()))
            .ToEquatableArray();
    }

    private static ILookup<string, T> By<T>(IEnumerable<T> models, Func<T, string> family) => models.ToLookup(family, StringComparer.OrdinalIgnoreCase);
}
