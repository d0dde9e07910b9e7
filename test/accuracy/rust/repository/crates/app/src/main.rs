use genai::chat::{ChatMessage, ChatRequest};
use genai::Client;
use ollama_rs::{generation::completion::request::GenerationRequest, Ollama};
use fastembed::{TextEmbedding, InitOptions, EmbeddingModel};
use research_core::build_agent;

const MODELS: &[&str] = &["gpt-4o-mini", "claude-3-haiku-20240307"];

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    build_agent().await?;
    let client = Client::default();
    let req = ChatRequest::new(vec![ChatMessage::system("Answer in one short sentence please."), ChatMessage::user("Why?")]);
    for model in MODELS {
        let res = client.exec_chat(model, req.clone(), None).await?;
    }
    let ollama = Ollama::new("http://gpu-box.internal".to_string(), 11434);
    let model = "llama3.2:latest".to_string();
    let res = ollama.generate(GenerationRequest::new(model, "Why is the sky blue?")).await;
    let sdk = aws_config::load_from_env().await;
    let bedrock = aws_sdk_bedrockruntime::Client::new(&sdk);
    let out = bedrock.converse().model_id("anthropic.claude-3-haiku-20240307-v1:0").send().await?;
    let m = TextEmbedding::try_new(InitOptions::new(EmbeddingModel::BGESmallENV15).with_show_download_progress(true))?;
    Ok(())
}
