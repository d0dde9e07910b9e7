import type { Framework } from './framework.js';

/** OWASP Top 10 for LLM Applications. Ids and titles only. */
export const owaspLlm: Framework = {
  id: 'owasp-llm',
  title: 'OWASP Top 10 for LLM Applications',
  version: '2025',
  asOf: '2026-11-22',
  status: 'final',
  titles: 'published',
  controls: {
    'LLM01:2025': 'Prompt Injection',
    'LLM02:2025': 'Sensitive Information Disclosure',
    'LLM03:2025': 'Supply Chain',
    'LLM04:2025': 'Data and Model Poisoning',
    'LLM05:2025': 'Improper Output Handling',
    'LLM06:2025': 'Excessive Agency',
    'LLM07:2025': 'System Prompt Leakage',
    'LLM08:2025': 'Vector and Embedding Weaknesses',
    'LLM09:2025': 'Misinformation',
    'LLM10:2025': 'Unbounded Consumption',
  },
};

/** OWASP Top 10 for Agentic Applications. Ids and titles only; the titles were taken from a page about the standard. */
export const owaspAsi: Framework = {
  id: 'owasp-asi',
  title: 'OWASP Top 10 for Agentic Applications',
  version: '2026',
  asOf: '2026-11-22',
  status: 'final',
  titles: 'published',
  controls: {
    ASI01: 'Agent Goal Hijack',
    ASI02: 'Tool Misuse & Exploitation',
    ASI03: 'Identity & Privilege Abuse',
    ASI04: 'Agentic Supply Chain Vulnerabilities',
    ASI05: 'Unexpected Code Execution (RCE)',
    ASI06: 'Memory & Context Poisoning',
    ASI07: 'Insecure Inter-Agent Communication',
    ASI08: 'Cascading Failures',
    ASI09: 'Human-Agent Trust Exploitation',
    ASI10: 'Rogue Agents',
  },
};

/** OWASP MCP Top 10. A beta: ids and titles may still change. */
export const owaspMcp: Framework = {
  id: 'owasp-mcp',
  title: 'OWASP MCP Top 10',
  version: '2025 beta',
  asOf: '2026-11-22',
  status: 'beta',
  titles: 'published',
  controls: {
    'MCP01:2025': 'Token Mismanagement & Secret Exposure',
    'MCP02:2025': 'Privilege Escalation via Scope Creep',
    'MCP03:2025': 'Tool Poisoning',
    'MCP04:2025': 'Software Supply Chain Attacks & Dependency Tampering',
    'MCP05:2025': 'Command Injection & Execution',
    'MCP06:2025': 'Intent Flow Subversion',
    'MCP07:2025': 'Insufficient Authentication & Authorization',
    'MCP08:2025': 'Lack of Audit and Telemetry',
    'MCP09:2025': 'Shadow MCP Servers',
    'MCP10:2025': 'Context Injection & Over-Sharing',
  },
};
