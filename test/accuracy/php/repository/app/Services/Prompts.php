<?php
namespace App\Services;
final class Prompts
{
    public const SYSTEM = 'You are the shopping assistant of Acme, be concise.';
}
