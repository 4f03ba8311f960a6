using System.CommandLine;
using System.Globalization;
using AscSpec.Documents;
using AscSpec.Queries;

namespace AscSpec.Commands;

/// <summary>Everything that contains a term.</summary>
internal sealed class SearchCommand : DocumentCommand
{
    private readonly Argument<string> _term = new("TERM") { Description = "Part of a name or a value, in any case." };
    private readonly Option<HitKind[]> _kind = new("--kind") { Description = "Only hits of this kind; can be given several times.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<int> _limit = NumberOption.Create("--limit", "At most this many hits; 0 for all.", "N", least: 0, usual: 0);

    public SearchCommand(ToolHost host)
        : base("search", "Operations, schemas, properties, parameters and enum values that contain a term.", host)
    {
        Arguments.Add(_term);
        Options.Add(_kind);
        Options.Add(_limit);
        _term.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value.Length: 0 }])
            {
                result.AddError("An empty term occurs everywhere.");
            }
        });
    }

    protected override CommandResult Answer(LoadedDocument document, ParseResult parse)
    {
        string term = parse.GetRequiredValue(_term);
        HitKind[] kinds = parse.GetValue(_kind) ?? [];
        List<SearchHit> all = [.. DocumentSearch.Find(document.Description, term).Where(hit => kinds.Length == 0 || kinds.Contains(hit.Kind))];
        if (all.Count == 0)
        {
            throw new NotFoundException($"nothing contains '{term}'", []);
        }

        int limit = parse.GetValue(_limit) is > 0 and var given ? given : all.Count;
        List<SearchHit> hits = [.. all.Take(limit)];
        return new CommandResult(new { term, total = all.Count, hits }, report =>
        {
            report.Table(["kind", "name", "where"], [.. hits.Select(hit => (IReadOnlyList<string>)[hit.Kind.ToString().ToLowerInvariant(), hit.Name, hit.Place])]);
            if (hits.Count < all.Count)
            {
                Host.Warn(string.Create(CultureInfo.InvariantCulture, $"{hits.Count} of {all.Count} hits shown"));
            }
        });
    }
}
