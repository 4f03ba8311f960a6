using System.Globalization;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.Pricing;

/// <summary>Plans a new price schedule: the requested prices and all others unchanged.</summary>
internal sealed class PriceSchedulePlanner(PriceScheduleKind kind, DateOnly today)
{
    public async Task<ChangePlan> PlanAsync(string baseTerritory, IReadOnlyDictionary<string, decimal> prices, DateOnly? from, CancellationToken cancellationToken)
    {
        PriceArguments.Check(baseTerritory, prices, from, today);
        PriceSchedule schedule = await kind.Read(cancellationToken).ConfigureAwait(false);
        SortedDictionary<string, PricePoint> points = await PriceFinder.FindAsync(prices, kind.ListPoints, cancellationToken).ConfigureAwait(false);
        DateOnly day = from ?? today;
        List<Change> changes = [];
        if (schedule.BaseTerritory != baseTerritory)
        {
            changes.Add(Change.Update(kind.Resource, "schedule", "baseTerritory", schedule.BaseTerritory, baseTerritory));
        }

        List<ManualPrice> wanted = [.. schedule.Prices.Where(price => !points.ContainsKey(price.Territory) && (price.End is null || price.End > today)).Select(Refresh)];
        foreach ((string territory, PricePoint point) in points)
        {
            ManualPrice? before = schedule.On(territory, day);
            if (before?.PointId == point.Id || (before?.Amount is { } amount && amount == point.Amount))
            {
                wanted.AddRange(schedule.Prices.Where(price => price.Territory == territory && (price.End is null || price.End > today)).Select(Refresh));
                continue;
            }

            changes.Add(Change.Update(kind.Resource, territory, PriceArguments.Field(from), before?.Amount is { } old ? PricePoint.Text(old) : null, PricePoint.Text(point.Amount)));
            if (from is not null && schedule.On(territory, today) is { } current)
            {
                wanted.Add(Refresh(current) with { End = from });
            }

            wanted.Add(new(point.Id, territory, point.Amount, from, null));
        }

        if (!wanted.Any(price => price.Territory == baseTerritory))
        {
            throw new ArgumentException($"The base territory {baseTerritory} has no price. Add one to the prices, because the other territories follow it.", nameof(prices));
        }

        var plan = new ChangePlanBuilder(kind.Title);
        if (changes.Count > 0)
        {
            plan.Add(changes, token => kind.Replace(new(baseTerritory, wanted), token));
        }

        return plan.Build();
    }

    // The service accepts no day in the past: a price that already applies starts at the beginning.
    private ManualPrice Refresh(ManualPrice price) => price.Start <= today ? price with { Start = null } : price;
}

/// <summary>Validates the requested prices before anything is sent.</summary>
internal static class PriceArguments
{
    public static void Check(string baseTerritory, IReadOnlyDictionary<string, decimal> prices, DateOnly? from, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(prices);
        string[] wrong = [.. prices.Keys.Append(baseTerritory).Where(code => code is not { Length: 3 } || !code.All(char.IsAsciiLetterUpper)).Distinct()];
        if (wrong.Length > 0)
        {
            throw new ArgumentException($"{string.Join(", ", wrong.Select(code => $"'{code}'"))}: a territory must have a three-letter code in capitals (ISO 3166 alpha-3), such as USA or DEU.", nameof(prices));
        }

        if (prices.Values.Any(amount => amount < 0))
        {
            throw new ArgumentException("A price is negative.", nameof(prices));
        }

        if (from <= today)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A price cannot start on {from:yyyy-MM-dd}, which is not in the future. Omit the date to start immediately."), nameof(from));
        }
    }

    public static string Field(DateOnly? from) => from is { } day ? string.Create(CultureInfo.InvariantCulture, $"price from {day:yyyy-MM-dd}") : "price";
}
