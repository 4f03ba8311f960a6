namespace AppStoreConnect.Generator;

/// <summary>What a client is made from.</summary>
/// <param name="Documents">The documents. There should be one.</param>
/// <param name="Options">The options.</param>
/// <param name="Custom">Hand-written members.</param>
internal sealed record ClientInput(Values<DocumentText> Documents, GeneratorOptions Options, Values<CustomMember> Custom);

/// <summary>A client, made as if no hand-written code had names of its own.</summary>
/// <param name="Input">What it was made from.</param>
/// <param name="Client">The client.</param>
internal sealed record ClientDraft(ClientInput Input, GeneratedClient Client);
