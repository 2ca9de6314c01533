export const SERVERS = [
  { urls: ["stun:stun.allo.test"] },
  { urls: ["turn:turn.allo.test"], username: "u", credential: "c" },
];
