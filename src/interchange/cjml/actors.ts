import type { XmlElement } from '../xml/read-xml.ts';
import { elements, textIn } from '../xml/read-xml.ts';
import { given } from './given.ts';

/** Who takes part in a journey, by id and by name. */
export class Actors {
  private readonly known = new Map<string, { label: string; isCustomer: boolean }>();

  constructor(holders: Iterable<XmlElement>) {
    for (const holder of holders) {
      const groups = [holder, ...elements(holder, 'actors')];
      for (const actor of groups.flatMap((one) => elements(one, 'actor'))) this.read(actor);
    }
  }

  /** The customers of a point of contact, by label. */
  customersOf(point: XmlElement): string[] {
    const named = ['initiator', 'sender', 'receiver', 'actor'].flatMap((key) => this.of(point, key) ?? []);
    return [...new Set(named.filter(({ isCustomer }) => isCustomer).map(({ label }) => label))];
  }

  /** Who plays a part in a point of contact. */
  of(point: XmlElement, key: string) {
    const child = elements(point).find((one) => one.name.toLowerCase() === key);
    const name = point.attributes.get(key) ?? (child && (child.attributes.get('ref') ?? textIn(child).trim()));
    if (name === undefined || name === '') return undefined;
    const role = `${child?.attributes.get('role') ?? ''}`;
    const known = this.known.get(name) ?? {
      label: name,
      isCustomer: /^(?:customer|end.?user|user|client)$/i.test(name),
    };
    return {
      ...known,
      isCustomer: role === '' ? known.isCustomer : /customer|user/i.test(role),
      isPeer: /peer/i.test(role || name),
      isBrand: /brand|provider|company|organi[sz]ation/i.test(role || name),
    };
  }

  private read(actor: XmlElement): void {
    const label = given(actor, 'name') ?? textIn(actor).trim();
    const kind = `${given(actor, 'role') ?? ''} ${given(actor, 'type') ?? ''}`;
    const one = { label, isCustomer: /customer|end.?user|user|persona/i.test(kind) };
    for (const key of [given(actor, 'id'), label]) if (key) this.known.set(key, one);
  }
}
