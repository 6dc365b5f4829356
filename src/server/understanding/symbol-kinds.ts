import { SymbolKind } from 'vscode-languageserver';
import type { Kind } from '../../language/vocabulary.ts';

/** The icon that stands for each kind of thing in outlines and lists of symbols. */
export const symbolKinds: Readonly<Record<Kind, SymbolKind>> = {
  brand: SymbolKind.Package,
  competitor: SymbolKind.Package,
  team: SymbolKind.Module,
  tool: SymbolKind.Module,
  persona: SymbolKind.Object,
  channel: SymbolKind.Interface,
  message: SymbolKind.String,
  kpi: SymbolKind.Number,
  theme: SymbolKind.Enum,
  objective: SymbolKind.EnumMember,
  journey: SymbolKind.Class,
  stage: SymbolKind.Namespace,
  touchpoint: SymbolKind.Method,
  hybrid: SymbolKind.Struct,
  pain: SymbolKind.Event,
  opportunity: SymbolKind.Event,
};
