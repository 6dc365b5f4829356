import { type Disposable, l10n, ProcessExecution, Task, type TaskDefinition, TaskScope, tasks, Uri } from 'vscode';

/** What a task of the type `journey` may say in `tasks.json`. */
interface CheckTask extends TaskDefinition {
  /** Files, folders or patterns below the workspace folder; all of it when absent. */
  paths?: string[];
  profile?: 'standard' | 'strict';
}

/** Offers `journey check` as a task: the command line that comes with the extension, its findings among the problems. */
export function registerCheckTask(extension: Uri): Disposable {
  const program = Uri.joinPath(extension, 'dist/cli/journey.cjs').fsPath;
  const taskFor = (definition: CheckTask, scope: Task['scope'] = TaskScope.Workspace): Task => {
    const paths = strings(definition.paths);
    const profile = definition.profile === 'strict' ? ['--profile', 'strict'] : [];
    const args = [program, 'check', ...profile, '--', ...(paths.length > 0 ? paths : ['.'])];
    const run = new ProcessExecution(process.execPath, args, { env: { ELECTRON_RUN_AS_NODE: '1' } });
    const task = new Task(definition, scope, l10n.t('check journeys'), 'journey', run, '$journey');
    task.detail = l10n.t('Checks all journey files of the folder, as a build server does.');
    return task;
  };
  return tasks.registerTaskProvider('journey', {
    provideTasks: () => [taskFor({ type: 'journey' })],
    resolveTask: ({ definition, scope }) => taskFor(definition as CheckTask, scope),
  });
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
