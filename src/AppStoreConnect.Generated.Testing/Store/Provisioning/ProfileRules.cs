using AppStoreConnect.Testing.Store.Rules;

namespace AppStoreConnect.Testing.Store.Provisioning;

/// <summary>Rules for provisioning profiles and what invalidates them. A profile contains certificates, devices, and capabilities as of its creation.</summary>
internal sealed class ProfileRules(StoreContents contents, CertificateAuthority authority) : StoreRules(contents)
{
    private const string Profiles = "profiles";
    private const string Capabilities = "bundleIdCapabilities";

    public override IEnumerable<ErrorItem> RefuseCreation(ResourceData data) => data.Type switch
    {
        Profiles => Faults(data),
        Capabilities when CapabilityTaken(data) is { } type => [Taken("capabilityType", $"The bundle id already has the capability '{type}'.")],
        _ => [],
    };

    public override IEnumerable<ErrorItem> RefuseDeletion(StoredResource resource)
    {
        if (resource.Type == "bundleIds" && All("apps").FirstOrDefault(app => Text(app, "bundleId") == Text(resource, "identifier")) is { } app)
        {
            yield return new(409, "STATE_ERROR.ENTITY_STATE_INVALID", "The resource cannot be deleted", $"The bundle id '{Text(resource, "identifier")}' is in use by an app.")
            {
                Associated = [new($"/v1/apps/{app.Id}", [new(409, "STATE_ERROR.ENTITY_STATE_INVALID", "The app uses the bundle id", $"App '{app.Id}' has this bundle id.")])],
            };
        }
    }

    public override void Created(StoredResource resource)
    {
        if (resource.Type == Profiles)
        {
            var content = new ProfileContent(resource, Target(resource, "bundleId"), [.. Targets(resource, "certificates")], [.. Targets(resource, "devices")], Now);
            resource.Attributes["expirationDate"] = ServerDefaults.Date(content.Expires);
            resource.Attributes["profileContent"] = Convert.ToBase64String(content.Sign(authority));
        }
        else if (resource.Type == Capabilities)
        {
            InvalidateOf(Target(resource, "bundleId"));
        }
    }

    public override void Updated(StoredResource resource)
    {
        if (resource.Type == Capabilities)
        {
            InvalidateOf(Target(resource, "bundleId"));
        }
        else if (resource.Type == "devices" && Text(resource, "status") == "DISABLED")
        {
            Invalidate(profile => Targets(profile, "devices").Contains(resource));
        }
    }

    public override void Deleting(StoredResource resource)
    {
        if (resource.Type == Capabilities)
        {
            InvalidateOf(Target(resource, "bundleId"));
        }
        else if (resource.Type == "certificates")
        {
            Invalidate(profile => Targets(profile, "certificates").Contains(resource));
        }
    }

    private IEnumerable<ErrorItem> Faults(ResourceData data)
    {
        string? type = data.Text("profileType");
        CertificateUse use = CertificateKinds.ForProfiles(type);
        if (data.Targets("certificates").Count == 0)
        {
            yield return InvalidRelationship("certificates", $"A profile of type '{type}' needs at least one certificate.");
        }

        foreach (StoredResource certificate in data.Targets("certificates").Select(Contents.Resources.Find).OfType<StoredResource>())
        {
            if (Text(certificate, "certificateType") is { } certificateType && CertificateKinds.Of(certificateType).Use != use)
            {
                yield return InvalidRelationship("certificates", $"The certificate '{certificate.Id}' of type '{certificateType}' cannot be in a profile of type '{type}'.");
            }
        }

        int devices = data.Targets("devices").Count;
        if (CertificateKinds.NamesDevices(type) && devices == 0)
        {
            yield return InvalidRelationship("devices", $"A profile of type '{type}' needs at least one device.");
        }
        else if (!CertificateKinds.NamesDevices(type) && devices > 0)
        {
            yield return InvalidRelationship("devices", $"A profile of type '{type}' cannot have devices.");
        }

        foreach (ResourceKey device in data.Targets("devices"))
        {
            if (Contents.Resources.Find(device) is { } known && Text(known, "status") == "DISABLED")
            {
                yield return InvalidRelationship("devices", $"The device '{device.Id}' is disabled.");
            }
        }
    }

    private string? CapabilityTaken(ResourceData data) =>
        data.Targets("bundleId") is [var key] && data.Text("capabilityType") is { } type && Contents.Resources.Find(key) is { } bundleId
        && Targets(bundleId, Capabilities).Any(one => Text(one, "capabilityType") == type) ? type : null;

    private void InvalidateOf(StoredResource? bundleId)
    {
        if (bundleId is not null)
        {
            Invalidate(profile => Target(profile, "bundleId") == bundleId);
        }
    }

    private void Invalidate(Func<StoredResource, bool> isMeant)
    {
        foreach (StoredResource profile in All(Profiles).Where(isMeant))
        {
            profile.Attributes["profileState"] = "INVALID";
        }
    }
}
