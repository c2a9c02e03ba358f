import {
  type DependencyOverride,
  ICommandService,
  IContextService,
  type Injector,
  type IUndoRedoItem,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
} from '@univerjs/core';
import { unitId } from './grid-book';

/** What one action of the person left in the history of Ctrl+Z. */
export type UndoSteps = readonly IUndoRedoItem[];

/**
 * Univer's history, out of which single steps can be taken: what the server refused never happened, and must neither be
 * undone nor done again.
 */
class UndoHistory extends LocalUndoRedoService {
  private touched = new Set<IUndoRedoItem>();

  override pushUndoRedo(item: IUndoRedoItem): void {
    super.pushUndoRedo(item);
    // Steps may be joined: what stands on top is the one that was made or grew.
    if (item.unitID === unitId) this.touch(this._getUndoStack(unitId));
  }

  override popUndoToRedo(): void {
    this.touch(this._getUndoStackForFocused());
    super.popUndoToRedo();
  }

  override popRedoToUndo(): void {
    this.touch(this._getRedoStackForFocused());
    super.popRedoToUndo();
  }

  /** The steps made, undone or done again since this was last asked. */
  taken(): UndoSteps {
    const steps = [...this.touched];
    this.touched = new Set();
    return steps;
  }

  forget(steps: UndoSteps): void {
    for (const stack of [this._getUndoStack(unitId), this._getRedoStack(unitId)]) {
      if (stack) stack.splice(0, stack.length, ...stack.filter((step) => !steps.includes(step)));
    }
    this._updateStatus();
  }

  private touch(stack: readonly IUndoRedoItem[] | null): void {
    const top = stack?.at(-1);
    if (top) this.touched.add(top);
  }
}

/** For Univer to use this history in the place of its own. */
export const ownUndoHistory: DependencyOverride = [
  [
    IUndoRedoService,
    {
      useFactory: (instances: IUniverInstanceService, commands: ICommandService, context: IContextService) =>
        new UndoHistory(instances, commands, context),
      deps: [IUniverInstanceService, ICommandService, IContextService],
    },
  ],
];

const historyOf = (injector: Injector): UndoHistory | null => {
  const history = injector.get(IUndoRedoService);
  return history instanceof UndoHistory ? history : null;
};

/** The steps that came or moved since this was last asked: those of the action that has just ended. */
export const stepsTaken = (injector: Injector): UndoSteps => historyOf(injector)?.taken() ?? [];

/** Takes the steps of an action that came to nothing out of the history. */
export const forgetSteps = (injector: Injector, steps: UndoSteps): void => historyOf(injector)?.forget(steps);
