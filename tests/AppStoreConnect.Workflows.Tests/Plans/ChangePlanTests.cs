using System.Text.Json;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.Tests.Plans;

public sealed class ChangePlanTests
{
    [Fact]
    public void ToString_Plan_IsATable()
    {
        ChangePlan plan = Example(out _);

        Assert.Equal(
            """
            Metadata of com.example.atlas 1.4: 5 changes
              + appInfoLocalizations   de-DE
              ~ appInfoLocalizations   de-DE  name: "Atlas" → "Atlas 2"
              ~ appInfoLocalizations   de-DE  subtitle: (none) → "First⏎second"
              - profiles               Old    expired
              ~ appStoreReviewDetails  1.4    demoAccountPassword: (hidden) → (hidden)
              note: 3 devices are left alone
            """,
            plan.ToString());
        Assert.False(plan.IsEmpty);
        Assert.False(plan.IsApplied);
    }

    [Fact]
    public void ToString_ForgedLines_StayOnTheirLine()
    {
        var builder = new ChangePlanBuilder("Plan\r\nforged");
        builder.Add(Change.Update("a", "x\u001b[31m\ny", "f", "\u202Eevil\u2028z", new string('q', 500)), _ => Task.CompletedTask);

        string text = builder.Build().ToString();

        Assert.Equal(2, text.Split('\n').Length);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain('\u2028', text);
        Assert.True(text.Length < 400);
    }

    [Fact]
    public void ToString_ThingWithoutAName_SaysSo() => Assert.Equal("- profiles  (no name)", Change.Delete("profiles", "").ToString());

    [Fact]
    public async Task Apply_OneFailureWithAnUnknownOutcome_SaysSoWhicheverComesFirst()
    {
        var builder = new ChangePlanBuilder("Plan");
        builder.Add(Change.Create("a", "first"), _ => throw new AppStoreConnectException("refused"));
        builder.Add(Change.Create("a", "second"), _ => throw new AppStoreConnectException("unsure", new AppStoreConnectException()));
        ChangePlanException error = await Assert.ThrowsAsync<ChangePlanException>(() => builder.Build().ApplyAsync(TestContext.Current.CancellationToken));
        Assert.False(error.MayHaveBeenApplied);

        await using WorkflowService service = await WorkflowService.StartAsync();
        using var http = new HttpClient(new CrashingHandler(at: 1, isSent: true));
        using var client = new AppStoreConnectClient(http, WorkflowService.Key, new() { BaseUrl = new(service.Service.BaseAddress), AllowLoopbackHttp = true, Retry = RetryOptions.None });
        builder.Add(Change.Create("a", "third"), token => client.SendAsync(HttpMethod.Post, "/v1/betaGroups", RawBody.Json("{}"), token));
        error = await Assert.ThrowsAsync<ChangePlanException>(() => builder.Build().ApplyAsync(TestContext.Current.CancellationToken));
        Assert.True(error.MayHaveBeenApplied);
    }

    [Fact]
    public void ToString_NothingToChange_SaysSo()
    {
        ChangePlan plan = new ChangePlanBuilder("Devices").Build();

        Assert.Equal("Devices: nothing to change", plan.ToString());
        Assert.True(plan.IsEmpty);
        Assert.True(plan.IsApplied);
    }

    [Fact]
    public void Secrets_AnyForm_AreInNone()
    {
        var builder = new ChangePlanBuilder("Review details");
        builder.Add(Change.Update("appStoreReviewDetails", "1.4", "demoAccountPassword", "hunter2", "hunter3", isSecret: true), _ => Task.CompletedTask);
        ChangePlan plan = builder.Build();

        Assert.DoesNotContain("hunter", plan.ToString() + plan.ToJson() + plan.Changes[0] + plan.Changes[0].Before + plan.Changes[0].After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ApplyAsync_OneFails_OthersAreAppliedAndDependentsSkipped()
    {
        ChangePlan plan = Example(out Dictionary<string, int> calls);

        ChangePlanException error = await Assert.ThrowsAsync<ChangePlanException>(() => plan.ApplyAsync(TestContext.Current.CancellationToken));

        Assert.Same(plan, error.Plan);
        Assert.Equal(
            [ChangeOutcome.Applied, ChangeOutcome.Applied, ChangeOutcome.Applied, ChangeOutcome.Failed, ChangeOutcome.Skipped],
            plan.Changes.Select(change => change.Outcome));
        Assert.Contains("1 of 5 changes failed (3 applied, 1 skipped)", error.Message, StringComparison.Ordinal);
        Assert.Contains("- profiles  Old  expired", error.Message, StringComparison.Ordinal);
        Assert.Contains("the disk is full", error.Message, StringComparison.Ordinal);
        Assert.Contains("FAILED   - profiles", plan.ToString(), StringComparison.Ordinal);
        Assert.Contains("skipped  ~ appStoreReviewDetails", plan.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, calls["update"]);
    }

    [Fact]
    public async Task ApplyAsync_Again_FinishesTheRestOnly()
    {
        ChangePlan plan = Example(out Dictionary<string, int> calls);
        await Assert.ThrowsAsync<ChangePlanException>(() => plan.ApplyAsync(TestContext.Current.CancellationToken));

        await plan.ApplyAsync(TestContext.Current.CancellationToken);
        await plan.ApplyAsync(TestContext.Current.CancellationToken);

        Assert.True(plan.IsApplied);
        Assert.All(plan.Changes, change => Assert.Null(change.Error));
        Assert.Equal(new Dictionary<string, int> { ["create"] = 1, ["update"] = 1, ["delete"] = 2, ["password"] = 1 }, calls);
    }

    [Fact]
    public async Task ApplyAsync_Canceled_KeepsOutcomesAndCanGoOn()
    {
        using var source = new CancellationTokenSource();
        var builder = new ChangePlanBuilder("Plan");
        ChangeStep first = builder.Add(Change.Create("a", "1"), _ => source.CancelAsync());
        builder.Add(Change.Create("a", "2"), _ => Task.CompletedTask, first);
        ChangePlan plan = builder.Build();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => plan.ApplyAsync(source.Token));
        Assert.Equal([ChangeOutcome.Applied, ChangeOutcome.Pending], plan.Changes.Select(change => change.Outcome));

        await plan.ApplyAsync(TestContext.Current.CancellationToken);
        Assert.True(plan.IsApplied);
    }

    [Fact]
    public async Task ApplyAsync_IndependentSteps_RunAtMostEightAtATime()
    {
        var gate = new TaskCompletionSource();
        int running = 0;
        int most = 0;
        var builder = new ChangePlanBuilder("Plan");
        for (int i = 0; i < 30; i++)
        {
            builder.Add(Change.Create("a", $"{i}"), async _ =>
            {
                int now = Interlocked.Increment(ref running);
                most = Math.Max(most, now);
                if (now == Bulk.DefaultConcurrency)
                {
                    gate.TrySetResult();
                }

                await gate.Task;
                Interlocked.Decrement(ref running);
            });
        }

        await builder.Build().ApplyAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Bulk.DefaultConcurrency, most);
    }

    [Fact]
    public async Task ApplyAsync_WhileApplying_Throws()
    {
        var gate = new TaskCompletionSource();
        var builder = new ChangePlanBuilder("Plan");
        builder.Add(Change.Create("a", "1"), _ => gate.Task);
        ChangePlan plan = builder.Build();
        Task first = plan.ApplyAsync(TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => plan.ApplyAsync(TestContext.Current.CancellationToken));
        gate.SetResult();
        await first;

        Assert.True(plan.IsApplied);
    }

    [Fact]
    public async Task ToJson_AfterApply_HasEveryOutcome()
    {
        ChangePlan plan = Example(out _);
        await Assert.ThrowsAsync<ChangePlanException>(() => plan.ApplyAsync(TestContext.Current.CancellationToken));

        using JsonDocument json = JsonDocument.Parse(plan.ToJson());

        Assert.Equal("Metadata of com.example.atlas 1.4", json.RootElement.GetProperty("title").GetString());
        Assert.False(json.RootElement.GetProperty("isApplied").GetBoolean());
        JsonElement[] changes = [.. json.RootElement.GetProperty("changes").EnumerateArray()];
        Assert.Equal(["applied", "applied", "applied", "failed", "skipped"], changes.Select(change => change.GetProperty("outcome").GetString()));
        Assert.Equal(["create", "update", "update", "delete", "update"], changes.Select(change => change.GetProperty("kind").GetString()));
        Assert.Equal("Atlas 2", changes[1].GetProperty("after").GetString());
        Assert.Equal(JsonValueKind.Null, changes[2].GetProperty("before").ValueKind);
        Assert.Equal("the disk is full", changes[3].GetProperty("error").GetString());
    }

    private static ChangePlan Example(out Dictionary<string, int> calls)
    {
        Dictionary<string, int> counted = [];
        calls = counted;
        Task Count(string name)
        {
            lock (counted)
            {
                counted[name] = counted.GetValueOrDefault(name) + 1;
                return name == "delete" && counted[name] == 1 ? Task.FromException(new IOException("the disk is full")) : Task.CompletedTask;
            }
        }

        var builder = new ChangePlanBuilder("Metadata of com.example.atlas 1.4");
        ChangeStep created = builder.Add(Change.Create("appInfoLocalizations", "de-DE"), _ => Count("create"));
        builder.Add(
            [Change.Update("appInfoLocalizations", "de-DE", "name", "Atlas", "Atlas 2"), Change.Update("appInfoLocalizations", "de-DE", "subtitle", null, "First\nsecond")],
            _ => Count("update"),
            null,
            created);
        ChangeStep deleted = builder.Add(Change.Delete("profiles", "Old", "expired"), _ => Count("delete"));
        builder.Add(Change.Update("appStoreReviewDetails", "1.4", "demoAccountPassword", "old", "new", isSecret: true), _ => Count("password"), deleted);
        builder.Note("3 devices are left alone");
        return builder.Build();
    }
}
