import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** In ms. */
const lookEvery = 50;

/**
 * How a server stops: it takes nothing more, lets what is under way end, and lets go of every connection that nothing comes
 * over any more. Node lets go only of those that wait at the moment that it is told to stop: not of those that wait once
 * their answer is gone, nor of those that were opened ahead (browsers and Azure's front do) and never asked anything.
 */
export function stopServing(server: Server): () => Promise<void> {
  const connections = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      const looking = setInterval(() => {
        server.closeIdleConnections();
        for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
      }, lookEvery);
      server.close(() => {
        clearInterval(looking);
        resolve();
      });
    });
}
