namespace Harvest.Plain;

/// <summary>Chat of the pickers. Not the one of OpenAI; "gpt-4" is a tractor.</summary>
public class ChatClient
{
    public ChatClient(string model) => Model = model;

    public string Model { get; }
    // new ChatClient("gpt-3.5-turbo")
    public static readonly ChatClient Radio = new("gpt-4o");
}

public class Agent { public string Name { get; set; } = "claude-3-opus"; }

public class Kernel
{
    public static Kernel CreateBuilder() => new();
    public Kernel AddOpenAIChatCompletion(string modelId, string apiKey) => this;
    public static readonly Kernel Apple = CreateBuilder().AddOpenAIChatCompletion("gpt-4o", "core");
}
