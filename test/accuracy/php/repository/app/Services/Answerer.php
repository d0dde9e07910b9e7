<?php

namespace App\Services;

use OpenAI;
use OpenAI\Laravel\Facades\OpenAI as AI;

class Answerer
{
    private $client;
    private string $model = 'gpt-4.1';

    public function __construct()
    {
        $this->client = OpenAI::client(config('services.openai.key'));
    }

    public function answer(string $question): string
    {
        $result = $this->client->chat()->create([
            'model' => config('services.openai.model'),
            'messages' => [
                ['role' => 'system', 'content' => Prompts::SYSTEM],
                ['role' => 'user', 'content' => $question],
            ],
        ]);
        $other = AI::responses()->create(['model' => $this->model, 'input' => $question]);
        $e = AI::embeddings()->create(['model' => 'text-embedding-3-small', 'input' => $question]);
        return $result->choices[0]->message->content;
    }
}
