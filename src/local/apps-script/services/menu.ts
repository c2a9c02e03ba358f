import type { MenuEntry, MenuView } from '../../host/contract';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';

/** A menu as Spreadsheet.addMenu describes it: null is a separator. */
export const menuOf = (
  caption: string,
  items: readonly ({ name: string; functionName: string } | null)[],
): MenuView => ({
  caption,
  entries: items.map((item) =>
    item ? { kind: 'item', caption: item.name, functionName: item.functionName } : { kind: 'separator' },
  ),
});

/** Base.Menu: a builder of menus. */
export class Menu extends googleClass<GoogleAppsScript.Base.Menu>('Menu') {
  readonly #world: World;
  readonly #caption: string;
  readonly #entries: MenuEntry[] = [];

  constructor(world: World, caption: string) {
    super();
    this.#world = world;
    this.#caption = caption;
  }
  override addItem(caption: string, functionName: string): this {
    this.#entries.push({ kind: 'item', caption, functionName });
    return this;
  }
  override addSeparator(): this {
    this.#entries.push({ kind: 'separator' });
    return this;
  }
  override addSubMenu(menu: GoogleAppsScript.Base.Menu): this {
    const { caption, entries } = (menu as Menu).#view();
    this.#entries.push({ kind: 'menu', caption, entries });
    return this;
  }
  override addToUi(): void {
    this.#world.calls.window.menu(this.#view());
  }
  #view(): MenuView {
    return { caption: this.#caption, entries: [...this.#entries] };
  }
}

/** What the methods take. */
export const menuSignatures: Signatures = {
  addItem: 'caption:string,functionName:string',
  addSubMenu: 'Menu',
};
