package trap

import "net/http"

// Client is an HTTP client; Agent is a user agent. Neither asks claude-3-opus anything.
type Client struct{ Model string }

type Agent struct{ Name string }

type Chat struct{}

func (c *Chat) CreateChatCompletion(model string) string { return model }

func Trap() string {
	agent := Agent{Name: "curl"}
	client := Client{Model: "gpt-4"}
	request, _ := http.NewRequest("GET", "https://example.com", nil)
	request.Header.Set("User-Agent", agent.Name)
	chat := &Chat{}
	return chat.CreateChatCompletion(client.Model) + `model: "gpt-4"`
}
