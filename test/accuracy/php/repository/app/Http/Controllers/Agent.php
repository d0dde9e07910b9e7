<?php
namespace App\Http\Controllers;
// uses gpt-4 one day
class Agent { public $client; public function chat() { return $this->client->chat()->create(['model' => 'gpt-4']); } }
