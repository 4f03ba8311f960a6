using System.CommandLine;
using System.Globalization;
using AscSpec.Documents;
using AscSpec.Queries;

namespace AscSpec.Commands;

/// <summary>Finds everything that contains a term.</summary>
internal sealed class SearchCommand : DocumentCommand
{
    private readonly Argument<string> _term = new("TERM") { Description = "Part of a name, a value, or a C# name, a common term (testflight, iap), or several words (add build to group)." };
    private readonly Option<HitKind[]> _kind = new("--kind") { Description = "Show only results of this kind. Can be repeated.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _all = new("--all") { Description = "Include values of fields[…] parameters, which repeat the names of members." };
    private readonly Option<int> _limit = NumberOption.Create("--limit", "The maximum number of results; 0 for all.", "N", least: 0, usual: 0);

    public SearchCommand(ToolHost host)
        : base("search", "Finds operations, schemas, properties, parameters, and enum values that contain a term.", host)
    {
        Arguments.Add(_term);
        Options.Add(_kind);
        Options.Add(_limit);
        Options.Add(_all);
        _kind.AcceptOnlyFromAmong([.. Enum.GetNames<HitKind>().SelectMany(name => new[] { name.ToLowerInvariant(), name })]);
        _term.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value.Length: 0 }])
            {
                result.AddError("The term is empty.");
            }
        });
    }

    protected override CommandResult Answer(LoadedDocument document, ParseResult parse)
    {
        string term = parse.GetRequiredValue(_term);
        HitKind[] kinds = parse.GetValue(_kind) ?? [];
        List<SearchHit> all = [.. new DocumentSearch(document.Description, CSharpView.Of(Host, document).Index).Find(term, parse.GetValue(_all)).Where(hit => kinds.Length == 0 || kinds.Contains(hit.Kind))];
        if (all.Count == 0)
        {
            IReadOnlyList<string> nearest = NearestNames.Find(term, Synonyms.All.Keys.Concat(document.Description.Schemas.Select(schema => schema.Name)));
            throw new NotFoundException(Proposal.Text($"no matches for '{term}'", nearest), nearest);
        }

        int limit = parse.GetValue(_limit) is > 0 and var given ? given : all.Count;
        List<SearchHit> hits = [.. all.Take(limit)];
        return new CommandResult(new { term, total = all.Count, hits }, report =>
        {
            report.Table(["kind", "name", "where", "C#"], [.. hits.Select(hit => (IReadOnlyList<string>)[hit.Kind.ToString().ToLowerInvariant(), hit.Name, hit.Place, hit.CSharp ?? ""])]);
            if (hits.Count < all.Count)
            {
                Host.Warn(string.Create(CultureInfo.InvariantCulture, $"{hits.Count} of {all.Count} results shown"));
            }
        });
    }
}
