pub const PREAMBLE: &str = "You are a research assistant that cites every source.";
pub const MODEL: &str = "claude-3-5-sonnet-latest";
