using System.Text;
using AppStoreConnect.Workflows.Formats;

namespace AppStoreConnect.Workflows.Tests.Formats;

public sealed class PlistTests
{
    [Fact]
    public void Read_Xml_HasEveryKindOfValue()
    {
        IReadOnlyDictionary<string, object> plist = Xml(
            """
            <dict>
              <key>text</key><string>a &amp; b</string>
              <key>empty</key><string/>
              <key>yes</key><true/><key>no</key><false></false>
              <key>small</key><integer>-5</integer><key>hex</key><integer>0x1F</integer>
              <key>real</key><real>2.5</real>
              <key>date</key><date>2026-01-02T03:04:05Z</date>
              <key>data</key><data>
                AQI=
              </data>
              <key>list</key><array><string>a</string><dict><key>k</key><integer>1</integer></dict><array/></array>
              <!-- a comment -->
              <key>dict</key><dict/>
            </dict>
            """);

        Assert.Equal("a & b", plist["text"]);
        Assert.Equal("", plist["empty"]);
        Assert.Equal([true, false], [plist["yes"], plist["no"]]);
        Assert.Equal([-5L, 31L], [plist["small"], plist["hex"]]);
        Assert.Equal(2.5, plist["real"]);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), plist["date"]);
        Assert.Equal(new byte[] { 1, 2 }, plist["data"]);
        Assert.Equal(3, plist.Get<IReadOnlyList<object>>("list")!.Count);
        Assert.Empty(plist.Get<IReadOnlyDictionary<string, object>>("dict")!);
        Assert.Null(plist.Get<string>("nothing"));
        Assert.Equal(["a"], plist.Strings("list"));
        Assert.Equal(["a & b"], plist.Strings("text"));
    }

    [Fact]
    public void Read_Binary_HasEveryKindOfValue()
    {
        IReadOnlyDictionary<string, object> plist = Plist.ReadDictionary(PlistSamples.Binary);

        Assert.Equal("Atlas", plist["text"]);
        Assert.Equal("ä€😀", plist["wide"]);
        Assert.Equal([true, false], [plist["yes"], plist["no"]]);
        Assert.Equal([-5L, 1L << 40], [plist["small"], plist["large"]]);
        Assert.Equal(2.5, plist["real"]);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), plist["date"]);
        Assert.Equal(new byte[] { 1, 2 }, plist["data"]);
        IReadOnlyList<object> list = plist.Get<IReadOnlyList<object>>("list")!;
        Assert.Equal("a", list[0]);
        Assert.Equal(1L, ((IReadOnlyDictionary<string, object>)list[1])["k"]);
        Assert.Equal(new string('x', 300), plist["long"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("<html/>")]
    [InlineData("<plist version='1.0'/>")]
    [InlineData("<plist><dict><string>no key</string></dict></plist>")]
    [InlineData("<plist><dict><key>a</key></dict></plist>")]
    [InlineData("<plist><dict><key>a</key>text</dict></plist>")]
    [InlineData("<plist><dict><key>a</key><integer>1.5</integer></dict></plist>")]
    [InlineData("<plist><dict><key>a</key><date>soon</date></dict></plist>")]
    [InlineData("<plist><dict><key>a</key><data>*</data></dict></plist>")]
    [InlineData("<plist><dict><key>a</key><string><b/></string></dict></plist>")]
    [InlineData("<plist><dict><key>a</key><thing/></dict></plist>")]
    [InlineData("<plist><array/></plist>")]
    [InlineData("<!DOCTYPE plist [<!ENTITY a 'aaaaaaaaaa'>]><plist><dict><key>a</key><string>&a;</string></dict></plist>")]
    [InlineData("<!DOCTYPE plist [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><plist><dict><key>a</key><string>&f;</string></dict></plist>")]
    public void ReadDictionary_NotSuchAList_Throws(string text) =>
        Assert.Throws<PlistException>(() => Plist.ReadDictionary(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Read_DeepNesting_Throws()
    {
        string deep = string.Concat(Enumerable.Repeat("<array>", 100_000));

        Assert.Throws<PlistException>(() => Plist.Read(Encoding.UTF8.GetBytes($"<plist>{deep}")));
    }

    [Fact]
    public void Read_BinaryCycleAndExpansion_Throws()
    {
        // Value 0 is a list that contains itself twice. Without limits, reading it never ends.
        byte[] cycle = [.. "bplist00"u8, 0xA2, 0, 0, 8, .. new byte[6], 1, 1, .. new byte[7], 1, .. new byte[8], .. new byte[7], 11];
        Assert.Throws<PlistException>(() => Plist.Read(cycle));

        // Forty lists, each with ten references to the next one.
        List<byte> bomb = [.. "bplist00"u8];
        List<byte> offsets = [];
        for (byte i = 0; i < 40; i++)
        {
            offsets.AddRange([(byte)(bomb.Count >> 8), (byte)bomb.Count]);
            bomb.AddRange([0xAA, .. Enumerable.Repeat((byte)(i + 1), 10)]);
        }

        offsets.AddRange([(byte)(bomb.Count >> 8), (byte)bomb.Count]);
        bomb.Add(0x09);
        int table = bomb.Count;
        bomb.AddRange([.. offsets, .. new byte[6], 2, 1, .. new byte[7], 41, .. new byte[8], .. new byte[6], (byte)(table >> 8), (byte)table]);
        Assert.Throws<PlistException>(() => Plist.Read(bomb.ToArray()));
    }

    [Fact]
    public void Read_BinaryTextReferredToManyTimes_Throws()
    {
        // A string of one megabyte, and a list with 10,000 references to it: 20 GB after reading.
        const int Length = 1 << 20, References = 10_000;
        List<byte> bomb = [.. "bplist00"u8];
        bomb.AddRange([0xAF, 0x12, 0, 0, References >> 8, References & 0xFF, .. Enumerable.Repeat((byte)1, References)]);
        int text = bomb.Count;
        bomb.AddRange([0x5F, 0x12, 0, Length >> 16, 0, 0, .. Enumerable.Repeat((byte)'x', Length)]);
        int table = bomb.Count;
        bomb.AddRange([.. Offset(8), .. Offset(text), .. new byte[6], 4, 1, .. new byte[7], 2, .. new byte[8], .. new byte[4], .. Offset(table)]);

        PlistException error = Assert.Throws<PlistException>(() => Plist.Read(bomb.ToArray()));

        Assert.Contains("repeated", error.Message, StringComparison.Ordinal);

        static byte[] Offset(int at) => [(byte)(at >> 24), (byte)(at >> 16), (byte)(at >> 8), (byte)at];
    }

    [Fact]
    public void Read_DamagedBinary_ThrowsPlistExceptionOnly()
    {
        byte[] sample = PlistSamples.Binary;
        var random = new Random(20261126);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] damaged = (byte[])sample.Clone();
            for (int n = random.Next(1, 4); n > 0; n--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            ReadOnlySpan<byte> cut = random.Next(10) == 0 ? damaged.AsSpan(0, random.Next(damaged.Length)) : damaged;
            try
            {
                Plist.Read(cut);
            }
            catch (PlistException)
            {
            }
        }
    }

    private static IReadOnlyDictionary<string, object> Xml(string content) => Plist.ReadDictionary(Encoding.UTF8.GetBytes(
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0">
        {content}
        </plist>
        """));
}
