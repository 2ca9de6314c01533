import { WebSocketServer } from "ws";
import { listen } from "./listening.mjs";

// The barest relay of the ws library: what comes in at /PAIR/a goes out unread at /PAIR/b, and back.
const sockets = new Map();

listen((server) => {
  new WebSocketServer({ server }).on("connection", (socket, request) => {
    const own = request.url;
    const other = own.endsWith("/a")
      ? own.replace("/a", "/b")
      : own.replace("/b", "/a");
    sockets.set(own, socket);
    socket.on(
      "close",
      () => sockets.get(own) === socket && sockets.delete(own),
    );
    socket.on("message", (text, isBinary) =>
      sockets.get(other)?.send(text, { binary: isBinary }),
    );
  });
});
