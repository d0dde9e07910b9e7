import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a file of every sort of statement',
    path: 'src/Bot.php',
    text: `<?php
namespace App\\Services;
use OpenAI;
use OpenAI\\Client as C;
use App\\{Foo, Bar as B};
use function env;
require __DIR__ . '/x.php';
const MODEL = 'gpt-4o';
define('X', 'y');
/** Bot. */
#[McpTool(name: 'a')]
final class Bot extends Base implements I
{
    use HasTools;
    private const MODEL = 'gpt-4o';
    protected string $model = "gpt-4o-mini";
    public function __construct(private readonly Client $client, string $m = self::MODEL) { $this->model = $m; }
    #[Tool('x')]
    public function ask(string $q): string
    {
        $client = OpenAI::client(getenv('OPENAI_API_KEY'));
        $key = $_ENV['K'] ?? env('Z', 'd');
        $r = $this->client->chat()->create(['model' => $this->model, 'messages' => [['role' => 'system', 'content' => "Hi {$q} $r"]], ...$x]);
        $s = Prism::text()->using(Provider::Anthropic, 'claude-3-5-sonnet')->withSystemPrompt(view('x'))->asText();
        $n = new \\Foo\\Bar(model: 'x');
        $p = <<<EOT
        You are $q.
        EOT;
        $o['model'] = 'x';
        $f = fn ($x) => $x . 'a';
        $g = function () use ($f) { return 1; };
        if ($x instanceof Y) { return $r; }
        foreach ($a as $k => $v) { foo($v); }
        return match($q) { 'a' => 1, default => 2 };
        $x = $a ? $b : $c;
        $this->client?->foo();
        static::bar(); self::X; parent::baz(); Foo::class; $obj->prop;
    }
}
return ['key' => env('OPENAI_API_KEY')];
`,
    finds: [],
  },
  {
    name: 'nothing of AI',
    path: 'src/Util.php',
    text: `<?php
echo "hello";
`,
    finds: [],
  },
  {
    name: 'broken',
    path: 'src/Broken.php',
    text: `<?php
use OpenAI\\Client;
class X { function y(
`,
    finds: [],
  },
];
