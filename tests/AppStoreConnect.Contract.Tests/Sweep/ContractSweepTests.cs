using AppStoreConnect.Testing;

namespace AppStoreConnect.Contract.Tests.Sweep;

/// <summary>
/// Every operation of the document, called through the client over a socket. The fake service validates the requests against the document,
/// and the models are compared with its responses.
/// </summary>
public sealed class ContractSweepTests
{
    [Fact]
    public Task Operation_WithEverythingSet_IsAcceptedAndItsWholeAnswerArrives() =>
        ContractSweep.RunAsync(new(DocumentMode.Full, DocumentMode.Full));

    [Fact]
    public Task Operation_WithTheLeastSet_IsAcceptedAndItsSparseAnswerArrives() =>
        ContractSweep.RunAsync(new(DocumentMode.Least, DocumentMode.Least));

    [Fact]
    public Task Operation_WithNullsAssigned_SendsThemAndReadsNulls() =>
        ContractSweep.RunAsync(new(DocumentMode.Nulls, DocumentMode.Nulls));

    [Fact]
    public Task Operation_AnsweredWithUnknownThings_KeepsThemAll() =>
        ContractSweep.RunAsync(new(DocumentMode.Full, DocumentMode.Unknowns) { Seed = 2 });

    [Fact]
    public Task Operation_AnsweredWithAnUnknownMemberInEveryObject_LetsItBeReadAndWritesItBack() =>
        ContractSweep.RunAsync(new(DocumentMode.Least, DocumentMode.Full) { Seed = 4, Check = UnknownMemberCheck.Run });

    [Fact]
    public Task Operation_OverKiotasOwnAdapter_IsAcceptedAndItsWholeAnswerArrives() =>
        ContractSweep.RunAsync(new(DocumentMode.Full, DocumentMode.Full) { Seed = 3, OverKiota = true });
}
