//! Talks of gpt-4 and claude-3-opus, uses neither.

pub struct Client { pub model: String }
pub struct Agent;

impl Client {
    pub fn agent(&self, model: &str) -> Agent { Agent }
}

pub fn trap() -> Agent {
    let client = Client { model: "gpt-4".to_string() };
    client.agent("claude-3-opus-20240229")
}
