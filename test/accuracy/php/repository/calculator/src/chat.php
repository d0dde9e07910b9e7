<?php
use Anthropic\Client;
use Aws\BedrockRuntime\BedrockRuntimeClient;
use LLPhant\Chat\OpenAIChat;
use LLPhant\OpenAIConfig;

$client = new Client(apiKey: getenv('ANTHROPIC_API_KEY') ?: 'my-anthropic-api-key');
$message = $client->messages->create(maxTokens: 1024, messages: [['role' => 'user', 'content' => 'Hello']], model: 'claude-sonnet-4-5-20250929');

$bedrock = new BedrockRuntimeClient(['region' => 'us-east-1', 'version' => 'latest']);
$r = $bedrock->invokeModel(['modelId' => 'amazon.nova-lite-v1:0', 'body' => '{}']);

$config = new OpenAIConfig();
$config->apiKey = getenv('MY_OPENAI_KEY');
$config->model = 'gpt-4-turbo';
$chat = new OpenAIChat($config);
$chat->setSystemMessage('You are a helpful pirate who answers in rhyme.');
$answer = $chat->generateText('what is one + one ?');
