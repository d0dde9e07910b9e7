import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a file of every sort of item',
    path: 'src/main.rs',
    text: `use async_openai::{types::{CreateChatCompletionRequestArgs as Args, *}, Client};
use crate::config::MODEL;
mod llm;
pub const NAME: &str = "gpt-4o";
static X: Lazy<String> = Lazy::new(|| "a".to_string());
/// A bot.
#[derive(Clone, Debug)]
pub struct Bot { client: Client<OpenAIConfig>, pub model: String }
#[tool_router]
impl Bot {
    pub fn new(model: impl Into<String>) -> Self {
        let client = Client::new();
        Self { client, model: model.into() }
    }
    #[tool(description = "Adds")]
    pub async fn ask(&self, q: &str) -> anyhow::Result<String> {
        let request = Args::default().model(&self.model).messages([a(), b()]).build()?;
        let r = self.client.chat().create(request).await?;
        let key = std::env::var("KEY").unwrap_or_else(|_| "d".into());
        let p = format!("hello {}", q);
        let v = vec!["a", "b"];
        match q { "a" => foo(), _ => bar() }
        if let Some(x) = r.y { return Ok(x); }
        let o = Req { model: "x".to_string(), ..Default::default() };
        let j = json!({"model": "gpt-4o"});
        let mut agent = client.agent("gpt-4o").preamble("You").build();
        Client::<OpenAIConfig>::with_config(c);
        x = 5;
        Ok(r.choices[0].clone())
    }
}
impl ServerHandler for Bot { fn get_info(&self) -> X { X {} } }
enum M { A, B(u8) }
`,
    finds: [],
  },
  {
    name: 'nothing of AI',
    path: 'src/lib.rs',
    text: `pub fn add(a: i32, b: i32) -> i32 { a + b }
`,
    finds: [],
  },
  {
    name: 'broken',
    path: 'src/broken.rs',
    text: `use async_openai::Client;
fn main( { let x = 
`,
    finds: [],
  },
];
