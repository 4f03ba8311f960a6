using System.Text;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Tests.Support;

/// <summary>A PATCH with more members than a machine word has bits: m0 to m70.</summary>
internal sealed class WideUpdateRequest : UpdateRequest
{
    public const int Count = 71;

    private static readonly MemberTable s_members = new("crates", Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, Count).Select(i => $"m{i}"))));
    private readonly string?[] _values = new string?[Count];

    public string? this[int member]
    {
        set
        {
            _values[member] = value;
            Assign(member);
        }
    }

    private protected override MemberTable Members => s_members;

    internal override void WriteMembers(ref ModelWriter writer)
    {
        for (int i = 0; i < Count; i++)
        {
            writer.String(i, _values[i], IsAssigned(i));
        }
    }
}
