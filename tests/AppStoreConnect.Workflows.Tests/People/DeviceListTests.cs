namespace AppStoreConnect.Workflows.Tests.People;

public sealed class DeviceListTests
{
    private const string Phone = "00008110-000A34E63C28801E";
    private const string Old = "0123456789abcdef0123456789abcdef01234567";
    private const string Mac = "01234567-89AB-CDEF-0123-4567890ABCDE";

    [Fact]
    public void Parse_ApplesForm_IsRead() => Assert.Equal(
        [new(Phone, "Ada's iPhone", BundleIdPlatform.Ios), new(Old, "Old iPad", null), new(Mac, "Mini 1", BundleIdPlatform.MacOs)],
        DeviceList.Parse($"\uFEFFDevice ID\tDevice Name\tDevice Platform\r\n{Phone}\tAda's iPhone\tios\r\n\r\n{Old}\tOld iPad\r\n{Mac}\tMini 1\tmac\r\n"));

    [Fact]
    public void Parse_PlainLines_AreRead() => Assert.Equal(
        [new(Phone), new(Old, "Old iPad"), new(Mac, "Mini 1")],
        DeviceList.Parse($"# devices\n{Phone}\n{Old} Old iPad\n{Mac}, Mini 1\n{Phone}\n"));

    [Fact]
    public void Read_BadLines_NamesThemAll()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("devices.txt", $"{Phone}\tPhone\tios\nnonsense\n{Old}\t{new string('x', 51)}\n{Mac}\tMini\tamiga\n{Phone}\tOther name\tios\n");

        string message = Assert.Throws<FormatException>(() => DeviceList.Read(file)).Message;

        Assert.Contains(file, message, StringComparison.Ordinal);
        Assert.Contains("line 2: 'nonsense' is not a UDID", message, StringComparison.Ordinal);
        Assert.Contains("line 3: the name", message, StringComparison.Ordinal);
        Assert.Contains("51 characters, but Apple accepts at most 50", message, StringComparison.Ordinal);
        Assert.Contains("line 4: 'amiga' is not a platform: use ios or mac", message, StringComparison.Ordinal);
        Assert.Contains($"line 5: the device {Phone} is already in line 1", message, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ControlCharacters_AreNotShown() =>
        Assert.DoesNotContain('\u001b', Assert.Throws<FormatException>(() => DeviceList.Parse("\u001b[31mred")).Message);
}
