namespace AppStoreConnect.Spec.Diff.Tests.Mutations;

internal static class DocumentMutators
{
    public static Mutator[] All { get; } =
    [
        Once("document-version-changed", "document", d => d with { Version = d.Version + ".7" }),
        Once("document-info-changed", "document", d => d with { Title = d.Title + " (other)" }),
        Once("document-platform-changed", "platform zz", d => d with { Platforms = [.. d.Platforms, new("zz", "Zz")] }),
        Once("servers-changed", "document", d => d with { Servers = ["https://zz.example/", .. d.Servers] }),
        Once("security-scheme-changed", "security scheme zz", d => d with { SecuritySchemes = [.. d.SecuritySchemes, new("zz", "{}")] }),
        Once("security-requirement-added", "security zz", d => d with { Security = [.. d.Security, "zz"] }),
        new("security-requirement-removed", target => target.Description.Security.IsEmpty || target.Description.Security[0] == "zz" || !target.Take("security-requirement-removed") ? null
            : new(target.Description with { Security = target.Description.Security.Skip(1).ToEquatableArray() }, "security-requirement-removed", "security " + target.Description.Security[0])),
        Once("unread-changed", "unread /paths/zz/get/callbacks", d => d with { Unread = [.. d.Unread, new("/paths/zz/get/callbacks", "{}")] }),
        new("path-without-operations-added", target =>
        {
            string path = "/v1/" + target.NewName();
            return new(target.Description.Add(new ApiPath { Path = path }), "path-without-operations-added", path);
        }),
    ];

    private static Mutator Once(string rule, string where, Func<ApiDescription, ApiDescription> change) =>
        new(rule, target => target.Take(rule) ? new(change(target.Description), rule, where) : null);
}
