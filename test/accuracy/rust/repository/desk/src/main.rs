mod config;
mod tools;
use std::error::Error;

use async_openai::{
    config::OpenAIConfig,
    types::{
        ChatCompletionRequestSystemMessageArgs, ChatCompletionRequestUserMessageArgs, CreateChatCompletionRequestArgs,
        CreateEmbeddingRequestArgs,
    },
    Client,
};
use config::CHAT_MODEL;
use qdrant_client::Qdrant;

struct Agent { name: String }

/// Answers.
pub struct Bot {
    client: Client<OpenAIConfig>,
    model: String,
}

impl Bot {
    pub fn new(model: &str) -> Self {
        let config = OpenAIConfig::new().with_api_key(std::env::var("SUPPORT_OPENAI_KEY").expect("key"));
        let client = Client::with_config(config);
        Self { client, model: model.to_string() }
    }

    pub async fn ask(&self, question: &str) -> Result<String, Box<dyn Error>> {
        let request = CreateChatCompletionRequestArgs::default()
            .max_tokens(512u32)
            .model(&self.model)
            .messages([
                ChatCompletionRequestSystemMessageArgs::default()
                    .content("You are the support assistant of Acme, answer in one sentence.")
                    .build()?
                    .into(),
                ChatCompletionRequestUserMessageArgs::default().content(question).build()?.into(),
            ])
            .build()?;
        let response = self.client.chat().create(request).await?;
        println!("{}", response.choices.len());
        Ok(response.choices[0].message.content.clone().unwrap_or_default())
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let bot = Bot::new(CHAT_MODEL);
    let _a = Agent { name: "x".into() };
    bot.ask("hi").await?;
    let qdrant = Qdrant::from_url("http://localhost:6334").api_key(std::env::var("QDRANT_API_KEY")).build()?;
    let embeddings = Client::new();
    let r = CreateEmbeddingRequestArgs::default().model("text-embedding-3-small").input(["x"]).build()?;
    let e = embeddings.embeddings().create(r).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn t() { let b = Bot::new("gpt-4-test-only"); }
}
