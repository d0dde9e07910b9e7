<?php
namespace Acme;
use PhpMcp\Server\Attributes\{McpTool, Schema};

class Elements
{
    /** Adds two numbers together. */
    #[McpTool(name: 'add_numbers')]
    public function add(int $a, int $b): int { return $a + $b; }

    #[McpTool]
    public function power(int $a): int { return $a * $a; }
}
