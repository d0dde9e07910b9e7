package config

import "os"

const DefaultModel = "gpt-4.1-mini"

type Config struct {
	OpenAIKey string
	Model     string
}

func getEnv(key, fallback string) string {
	if v, ok := os.LookupEnv(key); ok {
		return v
	}
	return fallback
}

func Load() *Config {
	return &Config{
		OpenAIKey: os.Getenv("HELPDESK_OPENAI_KEY"),
		Model:     getEnv("HELPDESK_MODEL", DefaultModel),
	}
}
