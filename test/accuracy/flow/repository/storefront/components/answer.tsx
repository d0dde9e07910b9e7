'use client';
import { useChat } from '@ai-sdk/react';
import DOMPurify from 'dompurify';
import { marked } from 'marked';

export function Answer() {
  const { messages } = useChat();
  return (
    <div>
      {messages.map((m) => (
        <div key={m.id} dangerouslySetInnerHTML={{ __html: marked(m.parts.map((p) => p.text).join('')) }} />
      ))}
      {messages.map((m) => (
        <div key={m.id} dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(m.content) }} />
      ))}
    </div>
  );
}
