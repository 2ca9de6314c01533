import { Server } from "socket.io";
import { listen } from "./listening.mjs";

// A relay as socket.io's own examples for WebRTC have it: each in a room of their own name, and
// whatever is emitted goes to the room that it names.
listen((server) => {
  new Server(server, { transports: ["websocket"] }).on(
    "connection",
    (socket) => {
      socket.join(socket.handshake.auth.name);
      socket.on("signal", ({ to, data }) => socket.to(to).emit("signal", data));
    },
  );
});
