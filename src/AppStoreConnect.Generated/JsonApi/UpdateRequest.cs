namespace AppStoreConnect;

/// <summary>
/// The body of a PATCH. What is assigned is sent, null included (null clears the field); what is not assigned is not sent.
/// </summary>
public abstract class UpdateRequest : ResourceRequest
{
    private ulong _assigned;
    private HashSet<int>? _assignedBeyond;

    private protected UpdateRequest()
    {
    }

    /// <summary>The resource's id; null for that of the address the request is sent to, which is what one wants.</summary>
    public string? Id { get; set; }

    private protected sealed override string? WireId
    {
        get => Id;
        set => Id = value;
    }

    /// <summary>Notes that a member was assigned.</summary>
    private protected void Assign(int member)
    {
        if (member < 64)
        {
            _assigned |= 1UL << member;
        }
        else
        {
            (_assignedBeyond ??= []).Add(member);
        }
    }

    /// <summary>Whether a member was assigned, be it with null.</summary>
    private protected bool IsAssigned(int member) => member < 64
        ? (_assigned & (1UL << member)) != 0
        : _assignedBeyond?.Contains(member) == true;
}
