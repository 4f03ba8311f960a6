namespace AppStoreConnect;

/// <summary>
/// The base class for the bodies of PATCH requests. Properties that were assigned are sent, including null, which clears the field. Properties that were not assigned are not sent.
/// </summary>
public abstract class UpdateRequest : ResourceRequest
{
    private ulong _assigned;
    private HashSet<int>? _assignedBeyond;

    private protected UpdateRequest()
    {
    }

    /// <summary>The resource's id, or null to use the id in the request's URL. Usually left null.</summary>
    public string? Id { get; set; }

    private protected sealed override string? WireId
    {
        get => Id;
        set => Id = value;
    }

    /// <summary>Records that a member was assigned.</summary>
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

    /// <summary>Whether a member was assigned, even if with null.</summary>
    private protected bool IsAssigned(int member) => member < 64
        ? (_assigned & (1UL << member)) != 0
        : _assignedBeyond?.Contains(member) == true;
}
