package llm

import (
	"context"
	"os"

	goopenai "github.com/sashabaranov/go-openai"
	"github.com/qdrant/go-client/qdrant"
)

type Index struct {
	ai *goopenai.Client
	db *qdrant.Client
}

func NewIndex() (*Index, error) {
	cfg := goopenai.DefaultConfig(os.Getenv("OPENAI_API_KEY"))
	cfg.BaseURL = "https://api.together.xyz/v1"
	db, err := qdrant.NewClient(&qdrant.Config{Host: "localhost", Port: 6334, APIKey: os.Getenv("QDRANT_API_KEY")})
	if err != nil {
		return nil, err
	}
	return &Index{ai: goopenai.NewClientWithConfig(cfg), db: db}, nil
}

func (i *Index) Search(ctx context.Context, q string) error {
	res, err := i.ai.CreateEmbeddings(ctx, goopenai.EmbeddingRequest{Input: []string{q}, Model: "BAAI/bge-large-en-v1.5"})
	if err != nil {
		return err
	}
	_, err = i.db.Query(ctx, &qdrant.QueryPoints{CollectionName: "tickets", Query: qdrant.NewQuery(res.Data[0].Embedding...)})
	return err
}
