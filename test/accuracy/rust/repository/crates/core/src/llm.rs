use rig::{completion::{Prompt, ToolDefinition}, providers::{anthropic, openai}, tool::Tool};
use serde_json::json;
use crate::prompts::{MODEL, PREAMBLE};

pub struct Adder;
impl Tool for Adder {
    const NAME: &'static str = "add";
    type Error = std::io::Error;
    async fn definition(&self, _p: String) -> ToolDefinition {
        ToolDefinition { name: "add".to_string(), description: "Add x and y".to_string(), parameters: json!({}) }
    }
    async fn call(&self, args: i32) -> Result<i32, Self::Error> { Ok(args) }
}

pub async fn build_agent() -> anyhow::Result<String> {
    let client = anthropic::Client::from_env();
    let agent = client.agent(MODEL).preamble(PREAMBLE).tool(Adder).build();
    let out = agent.prompt("hello").await?;
    let openai_client = openai::Client::new(&std::env::var("OPENAI_API_KEY")?);
    let gpt4 = openai_client.agent(openai::GPT_4O).build();
    let embed = openai_client.embedding_model(openai::TEXT_EMBEDDING_3_SMALL);
    Ok(out)
}
