import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a file of every sort of declaration and expression',
    path: 'src/app/Agent.cs',
    text: `using System;
using static Acme.Models;
global using OpenAI.Chat;
using Alias = Azure.AI.OpenAI.AzureOpenAIClient;
namespace Acme.Ai;
[ApiController, Route("api/[controller]")]
public partial class Foo<T>(IChatClient client, string x = "d") : Bar, IBaz {
  public const string M = "gpt-4o";
  private readonly ChatClient _client = new("gpt-4o", Environment.GetEnvironmentVariable("K") ?? "z");
  public string Name { get; set; } = "n";
  public string Calc => $"a{M}b";
  public Foo(IConfiguration config) : base(config) { _a = config["A:B"]!; this.b = config.GetValue<string>("x"); }
  enum E { A, B = 2 }
  record R(string A, int B);
  [KernelFunction("name"), Description("d")]
  public async Task<string> M1([Description("c")] string city, params int[] n) {
    var o = new ChatOptions { ModelId = "x", Tools = [AIFunctionFactory.Create(GetWeather), b], ["k"] = 1 };
    var d = new Dictionary<string,string> { ["a"] = "b", { "c", "d" } };
    var arr = new[] { "a" }; string[] q = { "b" }; List<string> l = new() { "x" };
    string raw = """
      hello
      """; var v = @"ver""batim"; var i = $@"x{raw}"; var ii = $"""
      q {raw} z
      """;
    await client.GetResponseAsync(messages: "hi", options: o).ConfigureAwait(false);
    builder.Services.AddKernel().AddAzureOpenAIChatCompletion(deploymentName: "gpt", endpoint: config["E"]!);
    foreach (var z in arr) { z.M(); } using var c = new Foo(); if (x is string s) return s; 
    Func<int,int> f = x => x + 1; app.MapPost("/chat", async (Req r, IChatClient c) => { return await c.X(); }).RequireAuthorization();
    var k = x switch { "a" => "b", _ => "c" };
    string Local(string p) => p; kernel.Plugins.AddFromType<TimePlugin>("Time"); a?.B(); (string)x; typeof(Foo); nameof(X); default; x ??= "q";
    switch (x) { case "a": g(); break; } return c ? a : b; new Uri("x"); new() { A = 1 }; 
    var kernel = Kernel.CreateBuilder().Build(); with1 = r with { A = "b" };
  }
  delegate int D(int a);
}
interface I { const string X = "a"; }
`,
    finds: [],
  },
  { name: 'an empty file', path: 'src/app/Empty.cs', text: '', finds: [] },
];
