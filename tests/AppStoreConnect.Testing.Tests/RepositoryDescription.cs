using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing.Tests;

/// <summary>The description that the repository is built from, read once for all tests; null where it is not there.</summary>
public sealed class RepositoryDescription
{
    public ApiDescription? Description { get; } = FakeAppStoreConnect.TryLoadDescription();
}
