/**
 * Files that agents read as configuration or instruction: there any credential matters, not only those of AI providers, since whatever
 * stands in them is handed to a model or to a server that a model drives.
 */
const surface =
  /(^|\/)(\.claude|\.cursor|\.codex|\.gemini|\.windsurf|\.codeium|\.roo|\.kilo|\.kilocode|\.kiro|\.continue|\.amazonq|\.junie|\.opencode|\.qwen|\.factory|\.augment|\.trae|\.amp|\.copilot|\.agents?|\.openhands|\.clinerules|\.github\/(instructions|prompts|agents|chatmodes|hooks|skills|copilot))\/|(^|\/)(\.?mcp\.json|mcp[-_](config|settings|servers)\.json|\.claude\.json|claude_desktop_config\.json|cline_mcp_settings\.json|opencode\.jsonc?|\.?crush\.json|managed-(settings|mcp)\.json|AGENTS?(\.\w+)?\.md|CLAUDE(\.local)?\.md|GEMINI\.md|QWEN\.md|SKILL\.md|\.cursorrules|\.windsurfrules|\.goosehints|copilot-instructions\.md)$/;

export function isAgentSurface(path: string): boolean {
  return surface.test(path);
}
