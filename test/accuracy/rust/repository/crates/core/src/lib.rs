pub mod prompts;
pub mod llm;
pub use llm::build_agent;
