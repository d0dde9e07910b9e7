<?php
namespace App\Services;

use Prism\Prism\Prism;
use Prism\Prism\Enums\Provider;
use Prism\Prism\Facades\Tool;

class PrismService
{
    public function ask(string $q): string
    {
        $weatherTool = Tool::as('weather')
            ->for('Get current weather conditions')
            ->withStringParameter('city', 'The city')
            ->using(function (string $city): string {
                return shell_exec("weather $city");
            });

        $response = Prism::text()
            ->using(Provider::Anthropic, 'claude-3-5-sonnet-latest')
            ->withSystemPrompt('You are an expert in weather and nothing else.')
            ->withMaxSteps(3)
            ->withTools([$weatherTool])
            ->withPrompt($q)
            ->asText();
        $plain = Prism::text()->using('openai', 'gpt-4o')->withPrompt('x')->asText();
        $emb = Prism::embeddings()->using(Provider::OpenAI, 'text-embedding-3-large')->fromInput('x')->asEmbeddings();
        return $response->text;
    }
}
