import { env, l10n, Uri, type Webview } from 'vscode';

/** The folder whose files a map page may load. */
export function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist/preview');
}

/**
 * The page of a map. Nothing may be loaded but the extension's own style, fonts and one script; nothing may be sent anywhere.
 * @param theme `editor`, or `light` or `dark` whatever the editor's colours are.
 * @param pdf Pictures can be saved as PDF.
 */
export function mapPage(webview: Webview, extension: Uri, theme: string, pdf: boolean): string {
  const resource = (name: string) =>
    attribute(webview.asWebviewUri(Uri.joinPath(pageFolder(extension), name)).toString());
  const nonce = createNonce();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${resource('preview.css')}">
<title>${attribute(l10n.t('Journey map'))}</title>
</head>
<body data-theme="${attribute(theme)}" data-pdf="${pdf}">
<div id="root"></div>
<script nonce="${nonce}" src="${resource('preview.js')}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(18)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
