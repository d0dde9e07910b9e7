using Azure.AI.OpenAI;
using Azure.Identity;
using Harvest.Api.Engines;
using Harvest.Api.Tools;
using Microsoft.SemanticKernel;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAzureOpenAIChatCompletion(
    deploymentName: builder.Configuration["Harvest:Deployment"]!,
    endpoint: builder.Configuration["Harvest:Endpoint"]!,
    apiKey: builder.Configuration["Harvest:ApiKey"]!);
builder.Services.AddSingleton<IChatClient>(_ =>
    new AzureOpenAIClient(new Uri("https://orchard.openai.azure.com"), new DefaultAzureCredential())
        .GetChatClient(EngineNames.Small)
        .AsIChatClient());
builder.Services.AddSingleton<Taster>();
var app = builder.Build();
app.MapPost("/taste", async (Note note, Taster taster) => await taster.JudgeAsync(note.Text)).RequireAuthorization();
app.Run();

internal record Note(string Text);
