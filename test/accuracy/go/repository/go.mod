module example.com/acme/helpdesk

go 1.23

require (
	github.com/openai/openai-go/v2 v2.1.0
	github.com/sashabaranov/go-openai v1.36.0
	github.com/qdrant/go-client v1.12.0
	github.com/gin-gonic/gin v1.10.0
	github.com/mark3labs/mcp-go v0.30.0
	google.golang.org/adk v0.1.0
	google.golang.org/genai v1.20.0
)
