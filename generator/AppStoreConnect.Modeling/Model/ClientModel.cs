using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>The whole client as the writers need it: values only, in ordinal order of their names.</summary>
public sealed record ClientModel
{
    /// <summary>The API's title and version, such as <c>App Store Connect API 4.4.1</c>.</summary>
    public required string Api { get; init; }

    /// <summary>Where the API is documented, up to the name of a page; null for an API that this library does not know.</summary>
    public string? Documentation { get; init; }

    public EquatableArray<ResourceModel> Resources { get; init; }

    public EquatableArray<RequestModel> Requests { get; init; }

    public EquatableArray<ObjectModel> Objects { get; init; }

    public EquatableArray<EnumModel> Enums { get; init; }

    public EquatableArray<UploadModel> Uploads { get; init; }

    public EquatableArray<QueryModel> Queries { get; init; }

    public EquatableArray<BuilderModel> Builders { get; init; }

    /// <summary>The client's own members: <c>V1</c>, <c>V2</c>, ….</summary>
    public EquatableArray<ChildModel> Roots { get; init; }

    public EquatableArray<ModelProblem> Problems { get; init; }

    /// <summary>The names of all types that are generated.</summary>
    public IEnumerable<string> TypeNames =>
        Resources.Select(model => model.ClassName).Concat(Requests.Select(model => model.ClassName)).Concat(Objects.Select(model => model.ClassName))
            .Concat(Enums.Select(model => model.ClassName)).Concat(Uploads.Select(model => model.RequestClass)).Concat(Queries.Select(model => model.ClassName))
            .Concat(Builders.Where(model => !model.IsBaseOnly).Select(model => model.ClassName));
}

/// <summary>What a problem is about.</summary>
public enum ModelProblemKind
{
    /// <summary>A shape that no C# can be made of: left out.</summary>
    Unsupported,

    /// <summary>A shape without a role in JSON:API: a plain object.</summary>
    Fallback,

    /// <summary>Two things want one name.</summary>
    NameCollision,

    /// <summary>A table of the generator names a place that the document does not have.</summary>
    StalePlace,

    /// <summary>A table explains a member that the document does not have.</summary>
    StaleMeaning,

    /// <summary>Types that no table joins list the same values or members.</summary>
    EqualTypes,
}

/// <summary>Something about the document that the maintainer should know.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Pointer">JSON pointer to the place in the document.</param>
/// <param name="Message">What it is and what was made of it.</param>
public sealed record ModelProblem(ModelProblemKind Kind, string Pointer, string Message);
