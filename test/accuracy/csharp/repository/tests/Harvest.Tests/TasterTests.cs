using OpenAI.Chat;

namespace Harvest.Tests;

public class TasterTests
{
    private readonly ChatClient _chat = new("gpt-4-turbo", "key");
}
