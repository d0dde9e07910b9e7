package desk

import (
	"context"
	"os"

	"google.golang.org/adk/agent/llmagent"
	"google.golang.org/adk/model/gemini"
	"google.golang.org/adk/tool"
	"google.golang.org/adk/tool/functiontool"
	"google.golang.org/genai"
)

type Query struct{ Ticket string }

func ticketState(ctx tool.Context, q Query) (string, error) { return "open", nil }

// Desk makes the agent. It once ran on gpt-3.5-turbo.
func Desk(ctx context.Context) (any, error) {
	model, err := gemini.NewModel(ctx, "gemini-2.5-flash", &genai.ClientConfig{APIKey: os.Getenv("DESK_GEMINI_KEY")})
	if err != nil {
		return nil, err
	}
	state, err := functiontool.New(functiontool.Config{Name: "ticket_state", Description: "State of a ticket"}, ticketState)
	if err != nil {
		return nil, err
	}
	return llmagent.New(llmagent.Config{
		Name:        "desk_agent",
		Model:       model,
		Instruction: "You look tickets up and say in what state they are.",
		Tools:       []tool.Tool{state},
	})
}
