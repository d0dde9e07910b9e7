pub const CHAT_MODEL: &str = "gpt-4o-mini";
pub struct Settings { pub base_url: String, pub model: String }
impl Settings {
    pub fn from_env() -> Self {
        Self {
            base_url: std::env::var("LLM_BASE_URL").unwrap_or_else(|_| "https://api.groq.com/openai/v1".to_string()),
            model: CHAT_MODEL.to_string(),
        }
    }
}
