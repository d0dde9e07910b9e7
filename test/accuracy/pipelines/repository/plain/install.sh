# claude -p "x" --dangerously-skip-permissions
npm install -g @anthropic-ai/claude-code
echo "run claude -p to start"
claude --version
goose up -dir migrations
