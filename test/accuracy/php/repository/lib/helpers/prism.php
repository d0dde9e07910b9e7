<?php
// No Prism of anybody: a glass one. claude-3-opus
class Prism { public static function text() { return new self(); } public function using($a, $b) { return $b; } }
$x = Prism::text()->using('anthropic', 'claude-3-opus-20240229');
