using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing.Tests;

/// <summary>The description that the repository is built from, read once for all tests. Null if it does not exist.</summary>
public sealed class RepositoryDescription
{
    public ApiDescription? Description { get; } = FakeAppStoreConnect.TryLoadDescription();
}
