using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Tests.Support;

/// <summary>A model with a list of each plain kind, as the generator writes it. Apple's document has no lists of numbers or flags, but other documents do.</summary>
internal sealed class Crate : Model, IModel
{
    private static readonly MemberTable s_members = new("counts flags sizes sorts weights"u8);

    public IReadOnlyList<int>? Counts { get; set; }

    public IReadOnlyList<bool>? Flags { get; set; }

    public IReadOnlyList<long>? Sizes { get; set; }

    /// <summary>For an enum that is only sent, without a list of its values.</summary>
    public IReadOnlyList<AppSort>? Sorts { get; set; }

    public IReadOnlyList<double>? Weights { get; set; }

    private protected override MemberTable Members => s_members;

    internal override void ReadMember(ref ModelReader reader, int member)
    {
        switch (member)
        {
            case 0: Counts = reader.Int32List(); break;
            case 1: Flags = reader.BooleanList(); break;
            case 2: Sizes = reader.Int64List(); break;
            case 3: Sorts = reader.EnumList<AppSort>(); break;
            case 4: Weights = reader.DoubleList(); break;
        }
    }

    internal override void WriteMembers(ref ModelWriter writer)
    {
        writer.Int32List(0, Counts);
        writer.BooleanList(1, Flags);
        writer.Int64List(2, Sizes);
        writer.EnumList(3, Sorts);
        writer.DoubleList(4, Weights);
    }
}
