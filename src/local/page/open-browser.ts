import { spawn } from 'node:child_process';

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens the address in the person's browser. Where there is none it does nothing: the address was printed. */
export const openBrowser = (url: string, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): void => {
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = env;
  const hasScreen = platform in openers || Boolean(x11 || wayland);
  if (!hasScreen) return;
  const [command, ...args] = openers[platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
};
