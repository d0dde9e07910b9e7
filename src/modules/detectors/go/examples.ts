import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a file of every sort of declaration',
    path: 'internal/bot/bot.go',
    text: `package main

import (
	"context"
	openai "github.com/sashabaranov/go-openai"
)

const Model = "gpt-4o"
const (
	A = iota
	B string = "x"
)

type Bot struct {
	client *openai.Client
	model, other  string
	*Base
	tools []Tool
}

// Ask asks.
func (b *Bot) Ask(ctx context.Context, q string, opts ...Option) (string, error) {
	req := openai.ChatCompletionRequest{Model: b.model, Messages: []openai.ChatCompletionMessage{{Role: "system", Content: \`raw\`}}}
	req.Model = "x" + Model
	resp, err := b.client.CreateChatCompletion(ctx, req)
	if err != nil { return "", err }
	if v := os.Getenv("X"); v != "" { b.model = v }
	switch q { case "a": foo() }
	for _, m := range models { use(m) }
	var z = map[string]string{"a": "b"}
	var c *Client = new(Client)
	go func(x int) { bar(x) }(1)
	defer resp.Close()
	s := []string{"a"}[0]
	t := generic[int](x, opts...)
	p := &Bot{client: nil}
	q = fmt.Sprintf("a %s", q)
	_ = x.(Type)
	return resp.Choices[0].Message, nil
}
`,
    finds: [],
  },
  {
    name: 'nothing of AI',
    path: 'main.go',
    text: `package main

func main() { println("openai") }
`,
    finds: [],
  },
  {
    name: 'broken',
    path: 'broken.go',
    text: `package main
import "github.com/openai/openai-go"
func ( { x := 
`,
    finds: [],
  },
];
