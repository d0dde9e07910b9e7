using System.ClientModel;
using System.ComponentModel;
using ModelContextProtocol.Client;
using ModelContextProtocol.Server;
using OpenAI;
using OpenAI.Chat;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddMcpServer().WithStdioServerTransport().WithToolsFromAssembly();
await builder.Build().RunAsync();

[McpServerToolType]
public static class WeatherTools
{
    [McpServerTool(Name = "frost_tonight"), Description("Says whether there will be frost")]
    public static bool FrostTonight(string valley) => valley.Length > 3;
}

public class Helper
{
    private readonly ChatClient _chat = new(
        model: "gpt-4o-mini",
        credential: new ApiKeyCredential(Environment.GetEnvironmentVariable("HARVEST_OPENAI_KEY") ?? throw new InvalidOperationException()),
        options: new OpenAIClientOptions { Endpoint = new Uri("https://models.harvest.example/v1") });

    public async Task ConnectAsync()
    {
        await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = "maps",
            Command = "npx",
            Arguments = ["-y", "@modelcontextprotocol/server-everything"],
        }));
    }
}
