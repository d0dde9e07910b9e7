using Harvest.Api.Tools;

namespace Harvest.Api.Engines;

public sealed class Taster(IChatClient chat)
{
    public async Task<string> JudgeAsync(string text)
    {
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(Orchard.TreesInBloom)] };
        var answer = await chat.GetResponseAsync([new ChatMessage(ChatRole.System, Texts.Taster), new ChatMessage(ChatRole.User, text)], options);
        return answer.Text;
    }
}
