<?php
namespace App\Ai\Agents;

use NeuronAI\Agent;
use NeuronAI\SystemPrompt;
use NeuronAI\Providers\AIProviderInterface;
use NeuronAI\Providers\Anthropic\Anthropic;
use NeuronAI\Tools\Tool;

class DataAnalyst extends Agent
{
    protected function provider(): AIProviderInterface
    {
        return new Anthropic(key: env('ANTHROPIC_KEY'), model: 'claude-3-7-sonnet-latest');
    }

    public function instructions(): string
    {
        return (string) new SystemPrompt(background: ["You are a data analyst expert in sales."]);
    }

    protected function tools(): array
    {
        return [
            Tool::make('get_orders', 'Reads orders')->setCallable(fn () => 1),
        ];
    }
}
