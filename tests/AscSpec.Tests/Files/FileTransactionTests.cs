using AscSpec.Files;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Files;

public sealed class FileTransactionTests : IDisposable
{
    private readonly TestTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Commit_NewAndOldFiles_AllAreNewAndNothingIsLeft()
    {
        string old = _tool.Write("a.txt", "old");
        string @new = _tool.InWork("sub", "b.txt");
        using (var files = new FileTransaction())
        {
            files.Stage(old, "A"u8);
            files.Stage(@new, "B"u8);
            Assert.Equal("old", File.ReadAllText(old));
            Assert.False(File.Exists(@new));
            files.Commit();
        }

        Assert.Equal(("A", "B"), (File.ReadAllText(old), File.ReadAllText(@new)));
        Assert.Equal(2, _tool.Snapshot().Count);
    }

    [Fact]
    public void Dispose_WithoutCommit_ChangesNothing()
    {
        _tool.Write("a.txt", "old");
        IReadOnlyDictionary<string, string> before = _tool.Snapshot();
        using (var files = new FileTransaction())
        {
            files.Stage(_tool.InWork("a.txt"), "A"u8);
            files.Stage(_tool.InWork("b.txt"), "B"u8);
        }

        Assert.Equal(before, _tool.Snapshot());
    }

    [Fact]
    public void Commit_LastFileCannotBePlaced_FirstFilesAreAsBefore()
    {
        string old = _tool.Write("a.txt", "old");
        string fresh = _tool.InWork("fresh.txt");
        string blocked = _tool.InWork("blocked");
        using (var files = new FileTransaction())
        {
            files.Stage(old, "A"u8);
            files.Stage(fresh, "F"u8);
            files.Stage(blocked, "B"u8);
            Directory.CreateDirectory(Path.Combine(blocked, "in-the-way"));

            Assert.ThrowsAny<SystemException>(files.Commit);
        }

        Assert.Equal("old", File.ReadAllText(old));
        Assert.False(File.Exists(fresh));
        Assert.Single(_tool.Snapshot());
    }

    [Fact]
    public void Stage_TargetIsADirectory_IsRejected()
    {
        using var files = new FileTransaction();

        Assert.Throws<IOException>(() => files.Stage(_tool.WorkingDirectory, "A"u8));
    }
}
