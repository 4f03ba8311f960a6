using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Reports;
using AppStoreConnect.Testing.Sampling;
using AppStoreConnect.Testing.Store.Uploads;

namespace AppStoreConnect.Testing.Store.Rules;

/// <summary>
/// Rules for analytics, from a request to its files. Reports and instances appear when they are read and due: the first one day after the request.
/// Daily instances include the three previous days, so that they overlap, and are kept for 35 days. Seeded requests are not changed.
/// </summary>
internal sealed class AnalyticsRules(StoreContents contents, Func<string, ResourceKey> newKey) : StoreRules(contents)
{
    private const string Requests = "analyticsReportRequests";
    private const string Reports = "analyticsReports";
    private const string Instances = "analyticsReportInstances";
    private const string Segments = "analyticsReportSegments";
    private const string AccessType = "accessType";
    private const string Granularity = "granularity";
    private const string ProcessingDate = "processingDate";
    private const string DateFormat = "yyyy-MM-dd";
    private const string Root = "/segments/";

    // What the service knows but does not show. The document does not have these attributes.
    private const string Since = "fake:since";
    private const string Access = "fake:access";
    private const string App = "fake:app";
    private const string Report = "fake:report";
    private const string From = "fake:from";
    private const string Content = "fake:content";
    private const int DaysKept = 35;
    private const int Overlap = 3;
    private static readonly string[] s_countries = ["US", "DE"];
    private static readonly string[] s_granularities = ["DAILY", "WEEKLY", "MONTHLY"];
    private readonly SignedAddress _addresses = new(contents.Surroundings, TimeSpan.FromMinutes(5));

    public override IEnumerable<ErrorItem> RefuseCreation(ResourceData data)
    {
        if (data.Type == Requests && data.Targets("app") is [var app]
            && All(Requests).Any(one => Target(one, "app")?.Key == app && Text(one, AccessType) == data.Text(AccessType)))
        {
            yield return new(409, "STATE_ERROR", "The request cannot be fulfilled because of the state of another resource.", "You already have such an entity");
        }
    }

    public override void Created(StoredResource resource)
    {
        if (resource.Type == Requests)
        {
            resource.Attributes["stoppedDueToInactivity"] = false;
            resource.Attributes[Since] = Date(Today);
        }
    }

    public override void Visiting(StoredResource resource)
    {
        switch (resource.Type)
        {
            case Requests when First(resource) is { } first && Today > first && !Targets(resource, "reports").Any():
                foreach (AnalyticsReportKind kind in AnalyticsReportKinds.All)
                {
                    Link(resource, "reports", Add(Reports, new() { ["name"] = kind.Name, ["category"] = kind.Category, [Since] = Text(resource, Since), [Access] = Text(resource, AccessType), [App] = Target(resource, "app")?.Id }));
                }

                break;
            case Reports when First(resource) is { } first:
                Forget(resource);
                AddInstances(resource, first);
                break;
            case Instances when Text(resource, Report) is not null:
                ShowSegment(resource);
                break;
        }
    }

    /// <summary>Returns the file of a segment.</summary>
    public Reply? Download(RecordedRequest request)
    {
        if (!request.Path.StartsWith(Root, StringComparison.Ordinal) || Contents.Resources.Find(new(Segments, request.Path[Root.Length..])) is not { } segment || Text(segment, Content) is not { } content)
        {
            return null;
        }

        return _addresses.Refuse(request) ?? new Reply { ContentType = "application/gzip", Body = Convert.FromBase64String(content) };
    }

    private DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    private static DateOnly? First(StoredResource resource) =>
        Text(resource, Since) is { } text ? DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture) : null;

    private static string Date(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);

    private void AddInstances(StoredResource report, DateOnly requested)
    {
        HashSet<string> made = [.. Targets(report, "instances").Select(one => $"{Text(one, Granularity)} {Text(one, ProcessingDate)}")];
        DateOnly first = requested.AddDays(1);
        if (Text(report, Access) == "ONE_TIME_SNAPSHOT")
        {
            foreach (string granularity in s_granularities)
            {
                AddInstance(granularity, first, first.AddDays(-30));
            }

            return;
        }

        for (DateOnly day = first > Oldest ? first : Oldest; day <= Today; day = day.AddDays(1))
        {
            AddInstance(s_granularities[0], day, day.AddDays(-Overlap));
            if (day.DayOfWeek == DayOfWeek.Monday)
            {
                AddInstance(s_granularities[1], day, day.AddDays(-7));
            }

            if (day.Day == 5)
            {
                AddInstance(s_granularities[2], day, day.AddDays(-5 - day.AddDays(-5).Day + 1));
            }
        }

        void AddInstance(string granularity, DateOnly day, DateOnly from)
        {
            if (day <= Today && made.Add($"{granularity} {Date(day)}"))
            {
                Link(report, "instances", Add(Instances, new() { [Granularity] = granularity, [ProcessingDate] = Date(day), [Report] = Text(report, "name"), [App] = Text(report, App), [From] = Date(from) }));
            }
        }
    }

    private DateOnly Oldest => Today.AddDays(-DaysKept);

    private void Forget(StoredResource report)
    {
        foreach (StoredResource instance in Targets(report, "instances").Where(one => string.CompareOrdinal(Text(one, ProcessingDate), Date(Oldest)) < 0).ToArray())
        {
            foreach (StoredResource gone in Targets(instance, "segments").Append(instance).ToArray())
            {
                Contents.Links.RemoveAll(gone.Key);
                Contents.Resources.Remove(gone.Key);
            }
        }
    }

    /// <summary>Creates the file of an instance when it is first read. Its URL is signed again each time.</summary>
    private void ShowSegment(StoredResource instance)
    {
        StoredResource? segment = Target(instance, "segments");
        if (segment is null)
        {
            byte[] file = Table(instance).Compress();
#pragma warning disable CA5351 // The API uses MD5.
            string checksum = Convert.ToHexStringLower(MD5.HashData(file));
#pragma warning restore CA5351
            segment = Add(Segments, new() { ["checksum"] = checksum, ["sizeInBytes"] = file.Length, [Content] = Convert.ToBase64String(file) });
            Link(instance, "segments", segment);
        }

        segment.Attributes["url"] = _addresses.Write($"{Root}{segment.Id}");
    }

    private ReportTable Table(StoredResource instance)
    {
        string[] columns = AnalyticsReportKinds.Find(Text(instance, Report))!.Columns;
        string app = Text(instance, App) ?? "";
        string name = Contents.Resources.Find(new("apps", app)) is { } known ? Text(known, "name") ?? app : app;
        var table = new ReportTable().Line(columns);
        DateOnly made = DateOnly.ParseExact(Text(instance, ProcessingDate)!, DateFormat, CultureInfo.InvariantCulture);
        for (DateOnly day = DateOnly.ParseExact(Text(instance, From)!, DateFormat, CultureInfo.InvariantCulture); day < made; day = day.AddDays(1))
        {
            foreach (string country in s_countries)
            {
                // Later instances correct a day, so their numbers differ.
                var numbers = new SampleRandom(SampleRandom.Hash((ulong)Options.Answers.Seed, $"{app} {Text(instance, Report)} {day.DayNumber} {made.DayNumber} {country}"));
                table.Row(columns, new(app, name, null, null, country, day, day, numbers));
            }
        }

        return table;
    }

    private StoredResource Add(string type, JsonObject attributes)
    {
        ResourceKey key = newKey(type);
        return Contents.Resources.Put(new(key.Type, key.Id, attributes));
    }
}
