use rmcp::{handler::server::{router::tool::ToolRouter, tool::Parameters}, model::*, tool, tool_handler, tool_router, transport::stdio, ErrorData as McpError, ServerHandler, ServiceExt};

#[derive(Clone)]
pub struct Counter { tool_router: ToolRouter<Counter> }

#[tool_router]
impl Counter {
    fn new() -> Self { Self { tool_router: Self::tool_router() } }

    #[tool(description = "Increment the counter by 1")]
    async fn increment(&self) -> Result<CallToolResult, McpError> {
        Ok(CallToolResult::success(vec![Content::text("1")]))
    }

    #[tool(name = "say_hello", description = "Say hello")]
    fn hello(&self) -> Result<CallToolResult, McpError> { Ok(CallToolResult::success(vec![])) }
}

#[tool_handler]
impl ServerHandler for Counter {
    fn get_info(&self) -> ServerInfo { ServerInfo::default() }
}

pub async fn serve() -> anyhow::Result<()> {
    let service = Counter::new().serve(stdio()).await?;
    service.waiting().await?;
    Ok(())
}
