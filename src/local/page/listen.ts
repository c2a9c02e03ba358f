import type { Server } from 'node:http';

/** Ports tried after the one asked for. */
const mostTries = 20;

const tryPort = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const listening = () => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, '127.0.0.1');
  });

/** Listens on this machine only, on the port asked for or the next free one. Returns the port. */
export const listen = async (server: Server, port: number): Promise<number> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (await tryPort(server, port === 0 ? 0 : port + tries)) {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    }
  }
  throw new Error(`Port ${port} sampai ${port + mostTries - 1} sedang dipakai. Pilih lain dengan --port.`);
};
