using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.Signing;

/// <summary>
/// Plans the certificate: one at Apple whose private key is in the store and that is valid long enough. If there is none, a key is
/// written to the store first, and then its certificate is requested. Nothing is ever revoked.
/// </summary>
internal sealed class CertificatePlanner(SigningContext context)
{
    private const int PageSize = 200;

    /// <summary>Adds the missing items.</summary>
    /// <returns>The step that the profile depends on, or null if the certificate exists.</returns>
    public async Task<ChangeStep?> PlanAsync(ChangePlanBuilder plan, CancellationToken cancellationToken)
    {
        Search search = await SearchAsync(cancellationToken).ConfigureAwait(false);
        if (search.Usable is { } usable)
        {
            Use(usable);
            if (usable.Identity.Certificate is null)
            {
                plan.Add(Change.Create("store", $"certificate {usable.Certificate.SerialNumber}"), token => SaveAsync(usable, token));
            }

            return null;
        }

        string name = context.Kind.Create.Value;
        Change certificate = Change.Create("certificates", name, search.Reason(context.ValidUntil));
        Change[] changes = search.Pending is null ? [Change.Create("store", $"private key for {name}"), certificate] : [certificate];
        return plan.Add(changes, RequestAsync);
    }

    /// <summary>Lists the team's certificates of the kind and records those that are valid long enough.</summary>
    public static async Task<List<Certificate>> ListAsync(SigningContext context, CancellationToken cancellationToken)
    {
        List<Certificate> all = await Lookup.AllAsync(
            context.Client.V1.Certificates.ListAsync(c => (c.QueryParameters.FilterCertificateType, c.QueryParameters.Limit) = (context.Kind.Accept, PageSize)),
            cancellationToken).ConfigureAwait(false);
        context.LiveCertificates = [.. all.Where(one => one.Activated != false && !(one.ExpirationDate <= context.ValidUntil))];
        return all;
    }

    private async Task RequestAsync(CancellationToken cancellationToken)
    {
        // Other users of the store wait here and then find this certificate.
        using IDisposable held = await context.Store.LockAsync(cancellationToken).ConfigureAwait(false);
        Search search = await SearchAsync(cancellationToken).ConfigureAwait(false);
        if (search.Usable is null)
        {
            RSA key = search.Pending?.Key ?? context.CreateKey();
            context.Store.AddKey(key);
            search = await RequestAsync(key, cancellationToken).ConfigureAwait(false);
        }

        Owned usable = search.Usable!;
        Use(usable);
        context.Store.AddCertificate(context.Kind, usable.Identity.Key, usable.Certificate.Id, usable.Content, context.Time.GetUtcNow());
    }

    private async Task<Search> RequestAsync(RSA key, CancellationToken cancellationToken)
    {
        try
        {
            Certificate issued = (await context.Client.V1.Certificates.PostAsync(
                new() { CertificateType = context.Kind.Create, CsrContent = CertificateSigningRequest.Create(key) },
                cancellationToken: cancellationToken).ConfigureAwait(false)).Data;
            context.LiveCertificates = [.. context.LiveCertificates, issued];
            if (Search.For([new(key, null)], [issued], context.ValidUntil) is { Usable: not null } direct)
            {
                return direct;
            }
        }
        catch (AppStoreConnectException e) when (e is AppStoreConnectConflictException || e.MayHaveBeenApplied)
        {
            Search found = await SearchAsync(cancellationToken).ConfigureAwait(false);
            return found.Usable is not null ? found : e is AppStoreConnectConflictException ? throw Refused(e, found.All) : throw new AppStoreConnectSigningException(Unknown(e), e);
        }

        Search search = await SearchAsync(cancellationToken).ConfigureAwait(false);
        return search.Usable is not null ? search : throw new AppStoreConnectSigningException(
            $"Apple issued a {context.Kind.Create} certificate that it does not list yet or that expires before {context.ValidUntil:yyyy-MM-dd}. The private key is in '{context.Store}'. Run the workflow again in a minute.");
    }

    private async Task<Search> SearchAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<SigningIdentity> identities = context.Store.Identities(context.Kind);
        return Search.For(identities, await ListAsync(context, cancellationToken).ConfigureAwait(false), context.ValidUntil);
    }

    private void Use(Owned owned)
    {
        context.Certificate = owned.Certificate;
        context.CertificateContent = owned.Content;
        context.Key = owned.Identity.Key;
    }

    private Task SaveAsync(Owned owned, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        context.Store.AddCertificate(context.Kind, owned.Identity.Key, owned.Certificate.Id, owned.Content, context.Time.GetUtcNow());
        return Task.CompletedTask;
    }

    private string Unknown(AppStoreConnectException e) =>
        $"It is not known whether Apple issued a {context.Kind.Create} certificate. Its private key is in '{context.Store}'. Run the workflow again; the certificate is used if it exists.\n{e.Message}";

    private AppStoreConnectSigningException Refused(AppStoreConnectException refusal, List<Certificate> certificates)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Apple refused another {context.Kind.Create} certificate");
        text.Append(refusal.Errors is [{ Detail: { } detail }, ..] ? $": {detail}" : ".");
        text.Append(CultureInfo.InvariantCulture, $"\nThe team has {certificates.Count}, but none of them matches a private key in '{context.Store}':");
        foreach (Certificate one in certificates)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {one.Id}  {one.CertificateType}  \"{one.DisplayName ?? one.Name}\"  serial {one.SerialNumber}  expires {one.ExpirationDate:yyyy-MM-dd}");
        }

        text.Append("\nNothing was revoked. Add the private key of one of them to the store (SigningStore.ImportPkcs12), or revoke one at");
        text.Append(" https://developer.apple.com/account/resources/certificates and run the workflow again.");
        return new(text.ToString(), refusal) { Certificates = certificates };
    }

    /// <summary>A certificate at Apple and the matching key in the store.</summary>
    private sealed record Owned(Certificate Certificate, byte[] Content, SigningIdentity Identity);

    /// <summary>The certificates and keys in the store and at Apple.</summary>
    private sealed record Search(List<Certificate> All, Owned? Usable, Owned? Expiring, SigningIdentity? Pending)
    {
        public static Search For(IReadOnlyList<SigningIdentity> identities, List<Certificate> all, DateTimeOffset validUntil)
        {
            Dictionary<string, SigningIdentity> byKey = identities.DistinctBy(one => one.Fingerprint).ToDictionary(one => one.Fingerprint);
            var owned = new List<Owned>();
            foreach (Certificate certificate in all)
            {
                if (Content(certificate) is { } content && SigningIdentity.FingerprintOf(content) is { } fingerprint && byKey.TryGetValue(fingerprint, out SigningIdentity? identity))
                {
                    owned.Add(new(certificate, content, identity));
                }
            }

            Owned? latest = owned.Where(one => one.Certificate.Activated != false)
                .OrderByDescending(one => one.Certificate.ExpirationDate).ThenBy(one => one.Certificate.Id, StringComparer.Ordinal).FirstOrDefault();
            bool isUsable = latest is not null && !(latest.Certificate.ExpirationDate <= validUntil);
            // A key whose certificate is in the store was already used. If Apple no longer has that certificate, it was revoked, possibly because the key leaked.
            SigningIdentity? pending = identities.FirstOrDefault(one => one.Certificate is null && owned.TrueForAll(other => other.Identity.Fingerprint != one.Fingerprint));
            return new(all, isUsable ? latest : null, isUsable ? null : latest, pending);
        }

        public string Reason(DateTimeOffset validUntil) => Expiring is { } old
            ? string.Create(CultureInfo.InvariantCulture, $"{old.Certificate.Id} expires {old.Certificate.ExpirationDate:yyyy-MM-dd}, before {validUntil:yyyy-MM-dd}")
            : "the store has no private key of a valid certificate";

        private static byte[]? Content(Certificate certificate)
        {
            byte[] buffer = new byte[(certificate.CertificateContent?.Length ?? 0) * 3 / 4 + 3];
            return Convert.TryFromBase64String(certificate.CertificateContent ?? "", buffer, out int length) && length > 0 ? buffer[..length] : null;
        }
    }
}
