import { beforeEach, expect, test, vi } from 'vitest';
import { URI } from 'vscode-uri';
import { compareWithBase } from '../../src/extension/compare-with-base.ts';
import type { CompareOffer, MapParams, MapResult } from '../../src/protocol/messages.ts';

const { showQuickPick, executeCommand } = vi.hoisted(() => ({ showQuickPick: vi.fn(), executeCommand: vi.fn() }));
vi.mock('vscode', async () => ({
  Uri: (await import('vscode-uri')).URI,
  commands: { executeCommand },
  l10n: { t: (text: string) => text },
  QuickPickItemKind: { Separator: -1 },
  window: { showQuickPick },
}));
beforeEach(() => {
  vi.resetAllMocks();
});

const document = URI.file('/a.journey');
const base: CompareOffer = { relation: 'base', uri: 'file:///base.journey', id: 'base', label: 'The base' };
const other: CompareOffer = { relation: 'other', uri: 'file:///other.journey', id: 'other', label: 'Another one' };

test('a journey with a base is compared with it', async () => {
  const { compare } = await run({ a: [base, other] });
  expect(compare).toHaveBeenCalledWith(document, { kind: 'base' }, undefined);
  expect(showQuickPick).not.toHaveBeenCalled();
});

test('of a file with several journeys, the first that has a base is compared', async () => {
  const { compare } = await run({ a: [other], b: [other, base] });
  expect(compare).toHaveBeenCalledWith(document, { kind: 'base' }, 'b');
});

test('the journey that is named, or shown, is meant and no other', async () => {
  const named = await run({ a: [base], b: [other] }, { named: 'b' });
  const shown = await run({ a: [base], b: [other] }, { shown: 'b' });
  expect(named.compare).not.toHaveBeenCalled();
  expect(shown.compare).not.toHaveBeenCalled();
  expect(showQuickPick).toHaveBeenCalledTimes(2);
});

test('where there is no base, another journey or another version can be chosen', async () => {
  showQuickPick.mockImplementation(async (items: { label: string }[]) =>
    items.find(({ label }) => label === other.label),
  );
  const { compare } = await run({ a: [other] });
  expect(compare).toHaveBeenCalledWith(document, { kind: 'journey', uri: other.uri, journey: 'other' }, undefined);
  // journeys of two files may have the same name
  const [offered] = showQuickPick.mock.lastCall ?? [];
  expect(offered).toContainEqual(expect.objectContaining({ label: other.label, description: 'other.journey' }));

  showQuickPick.mockImplementation(async (items: { label: string }[]) => items.find(({ label }) => label === 'HEAD'));
  await run({ a: [] });
  expect(executeCommand).toHaveBeenCalledWith('journey.compareWithHead', document);
  const [items, { title }] = showQuickPick.mock.lastCall ?? [];
  expect(items.map(({ label }: { label: string }) => label)).not.toContain('Other journeys');
  expect(title).toContain('is no variant');
});

test('nothing is compared when nothing is chosen; a file without a journey has its say in the map', async () => {
  const { compare } = await run({ a: [other] });
  expect(compare).not.toHaveBeenCalled();
  expect(executeCommand).not.toHaveBeenCalled();
  const empty = await run({});
  expect(empty.compare).toHaveBeenCalledWith(document, { kind: 'base' }, undefined);
});

/** The command on a document with these journeys, and what each can be compared with. */
async function run(
  journeys: Record<string, CompareOffer[]>,
  { named, shown }: { named?: string; shown?: string } = {},
): Promise<{ compare: ReturnType<typeof vi.fn> }> {
  const ids = Object.keys(journeys);
  const requestMap = async ({ journey = ids[0] }: MapParams): Promise<MapResult> => ({
    journeys: ids.map((id) => ({ id, label: id })),
    findings: [],
    places: [],
    ...(journey !== undefined && { model: { journey: { label: journey } } as never, offers: journeys[journey] ?? [] }),
  });
  const compare = vi.fn();
  await compareWithBase(document as never, named, { compare, pickedIn: () => shown } as never, requestMap);
  return { compare };
}
