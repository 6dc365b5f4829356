import { Uri, workspace } from 'vscode';

/** The translations into a language that a page asks for, by their English text: none where they cannot be read. */
export async function pageWords(extension: Uri, lang: string): Promise<Record<string, string>> {
  if (!/^[a-z]{2}$/.test(lang)) return {};
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, `l10n/bundle.l10n.${lang}.json`));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return {};
  }
}
