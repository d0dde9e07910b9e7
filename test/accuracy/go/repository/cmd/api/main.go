package main

import (
	"log"
	"net/http"

	"example.com/acme/helpdesk/internal/config"
	"example.com/acme/helpdesk/internal/llm"
)

type Agent struct{ Name string }

func main() {
	cfg := config.Load()
	svc := llm.NewService(cfg.OpenAIKey, cfg.Model)
	a := Agent{Name: "not an AI"}
	log.Println(a)
	http.HandleFunc("/ask", func(w http.ResponseWriter, r *http.Request) {
		out, _ := svc.Ask(r.Context(), r.FormValue("q"))
		w.Write([]byte(out))
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
