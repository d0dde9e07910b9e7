<?php
declare(strict_types=1);
require_once __DIR__ . '/vendor/autoload.php';

use PhpMcp\Server\Server;
use PhpMcp\Server\Transports\StdioServerTransport;

$server = Server::make()
    ->withServerInfo('PHP Calculator Server', '1.0.0')
    ->build();
$server->discover(basePath: __DIR__, scanDirs: ['src']);
$transport = new StdioServerTransport();
$server->listen($transport);
