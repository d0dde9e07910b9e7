require "mcp"
class HelloTool < MCP::Tool
  tool_name "hello"
  description "Says hello"
  def self.call(name:, server_context:)
    MCP::Tool::Response.new([{ type: "text", text: "hi" }])
  end
end
server = MCP::Server.new(name: "greeter", tools: [HelloTool])
server.define_tool(name: "echo", description: "Echo") { |message:| message }
transport = MCP::Server::Transports::StdioTransport.new(server)
transport.open
